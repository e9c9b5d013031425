data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

resource "openai_user_role" "reader" {
  user_id = data.openai_organization_user.ada.id
  role_id = "role-api-organization-reader"
}

data "openai_user_role" "reader" {
  user_id = data.openai_organization_user.ada.id
  role_id = openai_user_role.reader.role_id
}

output "permissions" {
  value = data.openai_user_role.reader.permissions
}
