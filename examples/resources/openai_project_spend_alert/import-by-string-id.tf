import {
  to = openai_project_spend_alert.search
  id = "proj_7yH4dF1gTs6K/alert_5tJ1wR9bLq4F"
}
