resource "openai_invite" "barbara" {
  email = "barbara@example.com"
  role  = "reader"
}

# By identifier, or by e-mail address: then the newest is meant.
data "openai_invite" "barbara" {
  email      = "barbara@example.com"
  depends_on = [openai_invite.barbara]
}
