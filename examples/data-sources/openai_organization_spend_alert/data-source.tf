resource "openai_organization_spend_alert" "finance" {
  threshold_amount                = 400000
  notification_channel_recipients = ["finance@example.com"]
}

data "openai_organization_spend_alert" "finance" {
  id = openai_organization_spend_alert.finance.id
}
