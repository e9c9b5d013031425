import {
  to = openai_project_data_retention.search

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
  }
}
