resource "openai_invite" "new" {
  email = "new@example.com"
  role  = "reader"
}
