output "project_id" {
  description = "Identifier of the project, proj_... ."
  value       = openai_project.this.id
}

output "group_id" {
  description = "Identifier of the group, group_... ."
  value       = openai_group.this.id
}

output "role_id" {
  description = "Role of the team in the project: its identifier, or the alias of the predefined one."
  value       = openai_project_group.team.role
}

output "service_account_ids" {
  description = "Identifiers of the service accounts by name, svc_acct_... ."
  value       = { for name, account in openai_project_service_account.this : name => account.id }
}

output "is_cut_off" {
  description = "Whether the budget is spent, so that OpenAI refuses requests."
  value       = openai_project_spend_limit.this.enforcement_status == "enforcing"
}
