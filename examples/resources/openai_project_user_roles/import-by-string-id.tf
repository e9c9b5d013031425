import {
  to = openai_project_user_roles.all
  id = "proj_abc123/user-aBcD1234"
}
