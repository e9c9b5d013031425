import {
  to = openai_project_group_roles.all

  identity = {
    project_id = "proj_abc123"
    group_id   = "group_01J1F8ABCDXYZ"
  }
}
