data "openai_admin_api_keys" "all" {}

output "admin_keys_that_never_expire" {
  value = [for key in data.openai_admin_api_keys.all.api_keys : key.name if key.expires_at == null]
}
