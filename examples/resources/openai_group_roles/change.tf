resource "openai_group" "support" {
  name = "Customer support"
}

# Whatever other roles the group has are taken away.
resource "openai_group_roles" "all" {
  group_id = openai_group.support.id
  role_ids = ["role-api-organization-reader", "role-api-organization-owner"]
}
