import {
  to = openai_group_roles.all

  identity = {
    group_id = "group_01J1F8ABCDXYZ"
  }
}
