import {
  to = openai_project_data_retention.search
  id = "proj_7yH4dF1gTs6K"
}
