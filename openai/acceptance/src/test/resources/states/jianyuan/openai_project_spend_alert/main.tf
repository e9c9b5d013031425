resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_spend_alert" "search" {
  project_id       = openai_project.search.id
  threshold_amount = 5000
  currency         = "USD"
  interval         = "month"
  notification_channel = {
    type           = "email"
    recipients     = ["finance@example.com", "boss@example.com"]
    subject_prefix = "OpenAI"
  }
}
