import {
  to = openai_organization_user.ada
  id = "user-aBcD1234"
}
