# By identifier or by e-mail address; upper and lower case do not matter.
data "openai_organization_user" "ada" {
  email = "ada@example.com"
}
