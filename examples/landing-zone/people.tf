# Who is in the organization already, and who is invited to it.

data "openai_organization_users" "all" {}

locals {
  # Addresses are compared without regard to upper and lower case, as OpenAI does.
  user_ids      = { for user in data.openai_organization_users.all.users : lower(user.email) => user.id if user.email != null }
  platform_team = toset([for address in var.platform_team : lower(address)])
  members       = { for key, team in var.teams : key => toset([for address in team.members : lower(address)]) }
  everybody     = setunion(local.platform_team, values(local.members)...)
}

# Without projects: what people may do comes from their groups alone, so that leaving a team leaves nothing behind.
# Once somebody has accepted, the next apply puts them into their groups and forgets the invite.
resource "openai_invite" "this" {
  for_each = setsubtract(local.everybody, keys(local.user_ids))

  email = each.value
  role  = "reader"

  # Vacations happen: the first apply after the invite has expired sends another one.
  resend_expired = true
}
