import {
  to = openai_group_role.reader
  id = "group_01J1F8ABCDXYZ/role-api-organization-reader"
}
