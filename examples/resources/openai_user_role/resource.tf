data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

# A predefined role by its alias; the identifier of a role, custom or predefined, does as well.
resource "openai_user_role" "reader" {
  user_id = data.openai_organization_user.ada.id
  role_id = "role-api-organization-reader"
}
