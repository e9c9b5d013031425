data "openai_roles" "all" {}

output "roles_of_ours" {
  value = [for role in data.openai_roles.all.roles : role.name if !role.predefined_role]
}
