resource "openai_role" "keys" {
  role_name   = "Keys"
  description = "May read keys."
  permissions = ["api.organization.projects.api_keys.read", "api.organization.admin_api_keys.read"]
}

resource "openai_role" "plain" {
  role_name   = "Plain"
  permissions = ["api.organization.projects.api_keys.read"]
}
