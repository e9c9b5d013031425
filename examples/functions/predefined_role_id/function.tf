locals {
  # role-api-organization-reader__api-organization__org-abc123
  reader = provider::openai::predefined_role_id("reader", "org-abc123")
}

output "reader" {
  value = local.reader
}
