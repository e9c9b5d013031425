locals {
  # Usually from a file: file("${path.module}/results.jsonl")
  results = <<-EOT
    {"custom_id": "1", "topic": "delivery"}
    {"custom_id": "2", "topic": "returns"}
  EOT
}

output "topics" {
  value = { for line in provider::openai::jsonl_decode(local.results) : line.custom_id => line.topic }
}
