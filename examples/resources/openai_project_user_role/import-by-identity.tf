import {
  to = openai_project_user_role.member

  identity = {
    project_id = "proj_abc123"
    user_id    = "user-aBcD1234"
    role_id    = "role-api-project-member"
  }
}
