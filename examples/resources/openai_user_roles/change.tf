data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

# Roles that come through groups do not count: only what is assigned to the user.
resource "openai_user_roles" "all" {
  user_id  = data.openai_organization_user.ada.id
  role_ids = ["role-api-organization-reader", "role-api-organization-owner"]
}
