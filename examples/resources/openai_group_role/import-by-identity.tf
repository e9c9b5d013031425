import {
  to = openai_group_role.reader

  identity = {
    group_id = "group_01J1F8ABCDXYZ"
    role_id  = "role-api-organization-reader"
  }
}
