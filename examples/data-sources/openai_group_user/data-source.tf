resource "openai_group" "support" {
  name = "Customer support"
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

resource "openai_group_user" "ada" {
  group_id = openai_group.support.id
  user_id  = data.openai_organization_user.ada.id
}

# By identifier or by e-mail address of the user.
data "openai_group_user" "ada" {
  group_id   = openai_group.support.id
  email      = "ada@example.com"
  depends_on = [openai_group_user.ada]
}
