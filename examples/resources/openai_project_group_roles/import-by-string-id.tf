import {
  to = openai_project_group_roles.all
  id = "proj_abc123/group_01J1F8ABCDXYZ"
}
