resource "openai_organization_spend_alert" "half" {
  threshold_amount = 5000
  currency         = "USD"
  interval         = "month"
  notification_channel = {
    type       = "email"
    recipients = ["finance@example.com"]
  }
}

moved {
  from = openai_spend_alert.half
  to   = openai_organization_spend_alert.half
}
