import {
  to = openai_role.group_manager
  id = "role_01J1F8ROLE01"
}
