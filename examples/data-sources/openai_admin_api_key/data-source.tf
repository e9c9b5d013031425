data "openai_admin_api_keys" "all" {}

# One by one; the list has all of this as well.
data "openai_admin_api_key" "each" {
  for_each = toset(data.openai_admin_api_keys.all.ids)

  id = each.value
}

output "last_used" {
  value = { for key in data.openai_admin_api_key.each : key.name => key.last_used_at }
}
