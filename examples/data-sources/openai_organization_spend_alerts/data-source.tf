data "openai_organization_spend_alerts" "all" {}

output "amounts" {
  value = data.openai_organization_spend_alerts.all.spend_alerts[*].threshold_amount
}
