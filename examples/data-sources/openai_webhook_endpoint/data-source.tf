# Warning: The signing secret will stand in the state
resource "openai_webhook_endpoint" "jobs" {
  name        = "Jobs"
  url         = "https://hooks.example.com/openai"
  event_types = ["batch.completed"]
}

# By identifier, or by a name that only one endpoint has.
data "openai_webhook_endpoint" "jobs" {
  id = openai_webhook_endpoint.jobs.id
}
