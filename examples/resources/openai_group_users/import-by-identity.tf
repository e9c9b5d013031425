import {
  to = openai_group_users.support

  identity = {
    group_id = "group_01J1F8ABCDXYZ"
  }
}
