# Warning: The signing secret will stand in the state
resource "openai_webhook_endpoint" "jobs" {
  name        = "Jobs"
  url         = "https://hooks.example.com/openai"
  event_types = ["batch.completed"]

  lifecycle {
    action_trigger {
      events  = [after_create]
      actions = [action.openai_webhook_endpoint_test.jobs]
    }
  }
}

# Look at the status that is shown: a receiver that answers 500 makes no error of the test.
action "openai_webhook_endpoint_test" "jobs" {
  config {
    webhook_endpoint_id = openai_webhook_endpoint.jobs.id
    event_type          = "batch.completed"
  }
}
