output "projects" {
  description = "Identifier of each team's project, for OPENAI_PROJECT_ID."
  value       = { for key, team in module.team : key => team.project_id }
}

output "service_accounts" {
  description = "Identifiers of the service accounts, by team and name."
  value       = { for key, team in module.team : key => team.service_account_ids }
}

output "invited" {
  description = "Those who have not accepted their invites yet."
  value       = sort([for invite in openai_invite.this : invite.email if invite.status != "accepted"])
}

output "cut_off" {
  description = "Teams that have spent their budgets, so that OpenAI refuses their requests until the month ends."
  value       = sort([for key, team in module.team : key if team.is_cut_off])
}

output "webhook_secrets" {
  description = "Signing secrets, encrypted: rsadecrypt(..., file(\"private.pem\")) reads them where the private key is."
  value       = { for name, webhook in openai_webhook_endpoint.this : name => webhook.encrypted_value }
}
