resource "openai_group" "support" {
  name = "Customer support"
}

# All members of the group have the role. Custom roles are given by their identifiers.
resource "openai_group_role" "reader" {
  group_id = openai_group.support.id
  role_id  = "role-api-organization-reader"
}
