resource "openai_organization_role" "keys" {
  name        = "Keys"
  description = "May read keys."
  permissions = ["api.organization.projects.api_keys.read", "api.organization.admin_api_keys.read"]
}

resource "openai_user_role_assignment" "keys" {
  user_id = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role_id = openai_organization_role.keys.id
}
