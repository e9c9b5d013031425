import {
  to = openai_project_user.ada

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
    user_id    = "user-4kN8sLq2"
  }
}
