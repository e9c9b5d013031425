import {
  to = openai_group_user.ada

  identity = {
    group_id = "group_01J1F8ABCDXYZ"
    user_id  = "user-aBcD1234"
  }
}
