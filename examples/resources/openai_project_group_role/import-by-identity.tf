import {
  to = openai_project_group_role.member

  identity = {
    project_id = "proj_abc123"
    group_id   = "group_01J1F8ABCDXYZ"
    role_id    = "role-api-project-member"
  }
}
