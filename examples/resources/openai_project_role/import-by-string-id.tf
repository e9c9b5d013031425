import {
  to = openai_project_role.evaluator
  id = "proj_abc123/role_01J1F8ROLE02"
}
