import {
  to = openai_user_role.reader

  identity = {
    user_id = "user-aBcD1234"
    role_id = "role-api-organization-reader"
  }
}
