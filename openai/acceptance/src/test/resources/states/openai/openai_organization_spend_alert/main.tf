resource "openai_organization_spend_alert" "half" {
  threshold_amount                    = 5000
  currency                            = "USD"
  interval                            = "month"
  notification_channel_type           = "email"
  notification_channel_recipients     = ["finance@example.com", "boss@example.com"]
  notification_channel_subject_prefix = "OpenAI"
}

resource "openai_organization_spend_alert" "plain" {
  threshold_amount                = 9000
  currency                        = "USD"
  interval                        = "month"
  notification_channel_type       = "email"
  notification_channel_recipients = ["finance@example.com"]
}
