data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

data "openai_user_roles" "all" {
  user_id = data.openai_organization_user.ada.id
}

# Roles that come through groups are among them.
output "roles" {
  value = data.openai_user_roles.all.roles[*].name
}
