import {
  to = openai_project_role.evaluator

  identity = {
    project_id = "proj_abc123"
    id         = "role_01J1F8ROLE02"
  }
}
