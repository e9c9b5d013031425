import {
  to = openai_project_spend_alert.search

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
    id         = "alert_5tJ1wR9bLq4F"
  }
}
