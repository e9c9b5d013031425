resource "openai_group" "data" {
  name = "Data"
}

resource "openai_organization_role" "keys" {
  name        = "Keys"
  description = "May read keys."
  permissions = ["api.organization.projects.api_keys.read", "api.organization.admin_api_keys.read"]
}

resource "openai_group_role_assignment" "keys" {
  group_id = openai_group.data.id
  role_id  = openai_organization_role.keys.id
}
