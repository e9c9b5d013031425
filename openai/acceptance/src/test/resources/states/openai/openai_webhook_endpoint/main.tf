resource "openai_webhook_endpoint" "jobs" {
  name        = "Jobs"
  url         = "https://hooks.example.com/openai"
  event_types = ["batch.completed", "fine_tuning.job.succeeded"]
}
