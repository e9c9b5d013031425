import {
  to = openai_organization_user.ada

  identity = {
    user_id = "user-aBcD1234"
  }
}
