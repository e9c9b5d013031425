resource "openai_group" "support" {
  name = "Customer support"
}

# By identifier, or by a name that only one group has.
data "openai_group" "support" {
  name       = "Customer support"
  depends_on = [openai_group.support]
}
