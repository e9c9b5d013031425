data "openai_webhook_event_types" "all" {}

output "event_types_of_batches" {
  value = [for type in data.openai_webhook_event_types.all.event_types : type if startswith(type, "batch.")]
}
