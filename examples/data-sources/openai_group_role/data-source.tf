resource "openai_group" "support" {
  name = "Customer support"
}

resource "openai_group_role" "reader" {
  group_id = openai_group.support.id
  role_id  = "role-api-organization-reader"
}

data "openai_group_role" "reader" {
  group_id = openai_group.support.id
  role_id  = openai_group_role.reader.role_id
}

output "permissions" {
  value = data.openai_group_role.reader.permissions
}
