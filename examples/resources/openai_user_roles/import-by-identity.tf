import {
  to = openai_user_roles.all

  identity = {
    user_id = "user-aBcD1234"
  }
}
