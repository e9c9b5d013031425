import {
  to = openai_project_spend_limit.search

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
  }
}
