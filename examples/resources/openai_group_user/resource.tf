resource "openai_group" "support" {
  name = "Customer support"
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

# Others may put more users into the group: those stay.
resource "openai_group_user" "ada" {
  group_id = openai_group.support.id
  user_id  = data.openai_organization_user.ada.id
}
