import {
  to = openai_project_group.support
  id = "proj_7yH4dF1gTs6K/group_01J1F8ABCDXYZ"
}
