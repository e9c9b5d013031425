locals {
  model = provider::openai::parse_model("ft:gpt-4o-mini-2024-07-18:acme:triage:B7R9VjQd")
}

output "base" {
  value = local.model.base # gpt-4o-mini
}

output "job" {
  value = "ftjob-${local.model.job}"
}
