import {
  to = openai_role.group_manager

  identity = {
    id = "role_01J1F8ROLE01"
  }
}
