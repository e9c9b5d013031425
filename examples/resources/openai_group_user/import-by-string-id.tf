import {
  to = openai_group_user.ada
  id = "group_01J1F8ABCDXYZ/user-aBcD1234"
}
