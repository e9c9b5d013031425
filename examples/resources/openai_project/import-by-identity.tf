import {
  to = openai_project.search

  identity = {
    id = "proj_7yH4dF1gTs6K"
  }
}
