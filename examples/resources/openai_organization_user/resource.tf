# Somebody who is in the organization: nobody is invited by this.
resource "openai_organization_user" "ada" {
  email = "ada@example.com"
  role  = "reader"

  # Destroying it leaves them in the organization.
  on_destroy = "forget"
}
