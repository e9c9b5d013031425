# By identifier, by the alias of a predefined role, or by name.
data "openai_role" "reader" {
  role_id = "role-api-organization-reader"
}

output "what_readers_may_do" {
  value = data.openai_role.reader.permissions
}
