import {
  to = openai_group_roles.all
  id = "group_01J1F8ABCDXYZ"
}
