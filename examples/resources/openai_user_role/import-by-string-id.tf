import {
  to = openai_user_role.reader
  id = "user-aBcD1234/role-api-organization-reader"
}
