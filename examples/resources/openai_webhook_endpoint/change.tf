# OpenAI tells the signing secret once. Without encryption_public_key, the plan warns:
# Warning: The signing secret will stand in the state
# With it, rsadecrypt(openai_webhook_endpoint.jobs.encrypted_value, file("private.pem")) reads the secret.
resource "openai_webhook_endpoint" "jobs" {
  name        = "Jobs"
  url         = "https://hooks.example.com/openai"
  event_types = ["batch.completed", "batch.failed", "fine_tuning.job.succeeded"]

  # encryption_public_key  = file("${path.module}/public.pem")
  # signing_secret_version = 2 # rotates the secret in place
}
