import {
  to = openai_project_user_roles.all

  identity = {
    project_id = "proj_abc123"
    user_id    = "user-aBcD1234"
  }
}
