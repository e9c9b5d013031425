import {
  to = openai_project_group.support

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
    group_id   = "group_01J1F8ABCDXYZ"
  }
}
