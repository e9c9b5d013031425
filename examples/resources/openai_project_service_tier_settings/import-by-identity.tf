import {
  to = openai_project_service_tier_settings.search

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
  }
}
