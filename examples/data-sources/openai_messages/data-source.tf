resource "openai_thread" "inquiry" {
  messages = [
    { role = "user", content = "Where is my order 12345?" },
  ]
}

data "openai_messages" "inquiry" {
  thread_id = openai_thread.inquiry.id
  order     = "asc"
  limit     = 20
}

output "conversation" {
  value = [for message in data.openai_messages.inquiry.messages : "${message.role}: ${message.content}"]
}
