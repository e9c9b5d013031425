resource "openai_group" "support" {
  name = "Customer support"
}

data "openai_organization_users" "support" {
  emails = ["grace@example.com"]
}

# Whoever else is in the group is removed from it.
resource "openai_group_users" "support" {
  group_id = openai_group.support.id
  user_ids = data.openai_organization_users.support.ids
}
