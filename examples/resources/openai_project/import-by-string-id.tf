import {
  to = openai_project.search
  id = "proj_7yH4dF1gTs6K"
}
