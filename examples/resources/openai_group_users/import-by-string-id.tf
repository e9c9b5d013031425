import {
  to = openai_group_users.support
  id = "group_01J1F8ABCDXYZ"
}
