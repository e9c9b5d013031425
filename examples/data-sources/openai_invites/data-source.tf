data "openai_invites" "all" {}

output "waiting" {
  value = [for invite in data.openai_invites.all.invites : invite.email if invite.status == "pending"]
}
