import {
  to = openai_project_group_role.member
  id = "proj_abc123/group_01J1F8ABCDXYZ/role-api-project-member"
}
