import {
  to = openai_group.support
  id = "group_01J1F8ABCDXYZ"
}
