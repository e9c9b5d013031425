import {
  to = openai_project_hosted_tool_permissions.search

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
  }
}
