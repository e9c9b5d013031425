resource "openai_group" "data" {
  name = "Data"
}

resource "openai_group_role" "reader" {
  group_id = openai_group.data.id
  role_id  = "role-api-organization-reader"
}

resource "openai_role" "keys" {
  role_name   = "Keys"
  permissions = ["api.organization.admin_api_keys.read"]
}

resource "openai_group_role" "keys" {
  group_id = openai_group.data.id
  role_id  = openai_role.keys.role_id
}
