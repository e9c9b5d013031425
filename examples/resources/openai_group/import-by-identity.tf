import {
  to = openai_group.support

  identity = {
    id = "group_01J1F8ABCDXYZ"
  }
}
