locals {
  examples = {
    "Where is my order?"    = "delivery"
    "I want my money back." = "returns"
  }
}

# Training data, as a file for fine-tuning needs it.
output "training_data" {
  value = provider::openai::jsonl_encode([
    for question, topic in local.examples : {
      messages = [
        { role = "user", content = question },
        { role = "assistant", content = topic },
      ]
    }
  ])
}
