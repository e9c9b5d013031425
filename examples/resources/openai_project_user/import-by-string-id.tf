import {
  to = openai_project_user.ada
  id = "proj_7yH4dF1gTs6K/user-4kN8sLq2"
}
