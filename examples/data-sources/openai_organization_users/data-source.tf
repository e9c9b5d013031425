data "openai_organization_users" "all" {}

output "owners" {
  value = [for user in data.openai_organization_users.all.users : user.email if user.role == "owner"]
}
