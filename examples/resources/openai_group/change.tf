# Roles that are given to a group are given to all of its members.
resource "openai_group" "support" {
  name = "Customer care"
}
