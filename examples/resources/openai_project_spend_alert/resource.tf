resource "openai_project" "search" {
  name = "Search"
}

# In cents: an e-mail once 400 US dollars are spent in a month.
resource "openai_project_spend_alert" "search" {
  project_id       = openai_project.search.id
  threshold_amount = 40000

  # Or notification_channel_recipients and notification_channel_subject_prefix, as OpenAI's own provider has them.
  notification_channel = {
    recipients     = ["search@example.com"]
    subject_prefix = "OpenAI"
  }
}
