import {
  to = openai_user_roles.all
  id = "user-aBcD1234"
}
