resource "openai_group" "data" {
  name = "Data"
}

resource "openai_role" "keys" {
  name        = "Keys"
  description = "May read keys."
  permissions = ["api.organization.projects.api_keys.read", "api.organization.admin_api_keys.read"]
}

resource "openai_group_role" "keys" {
  group_id = openai_group.data.id
  role_id  = openai_role.keys.id
}

moved {
  from = openai_organization_role.keys
  to   = openai_role.keys
}

moved {
  from = openai_organization_group_role.keys
  to   = openai_group_role.keys
}
