resource "openai_role" "group_manager" {
  role_name   = "Group auditor"
  permissions = ["api.groups.read"]
}
