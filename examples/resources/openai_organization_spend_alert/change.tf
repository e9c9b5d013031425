# In cents: an e-mail once 4000 US dollars are spent in a month.
resource "openai_organization_spend_alert" "finance" {
  threshold_amount                    = 400000
  notification_channel_recipients     = ["finance@example.com", "cto@example.com"]
  notification_channel_subject_prefix = "OpenAI"
}
