resource "openai_role" "group_manager" {
  role_name   = "Group manager"
  description = "Manages groups and who is in them"
  permissions = ["api.groups.read", "api.groups.write"]
}
