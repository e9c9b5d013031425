resource "openai_role" "keys" {
  name        = "Keys"
  description = "May read keys."
  permissions = ["api.organization.projects.api_keys.read", "api.organization.admin_api_keys.read"]
}

moved {
  from = openai_organization_role.keys
  to   = openai_role.keys
}
