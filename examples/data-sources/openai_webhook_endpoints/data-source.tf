data "openai_webhook_endpoints" "all" {}

output "endpoints" {
  value = data.openai_webhook_endpoints.all.webhook_endpoints[*].name
}
