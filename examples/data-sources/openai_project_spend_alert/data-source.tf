resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_spend_alert" "search" {
  project_id                      = openai_project.search.id
  threshold_amount                = 40000
  notification_channel_recipients = ["search@example.com"]
}

data "openai_project_spend_alert" "search" {
  project_id = openai_project.search.id
  id         = openai_project_spend_alert.search.id
}
