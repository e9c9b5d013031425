import {
  to = openai_project_model_permissions.search
  id = "proj_7yH4dF1gTs6K"
}
