resource "openai_assistant" "support" {
  name         = "Customer support"
  model        = "gpt-4-turbo"
  instructions = "You help customers of an online shop. Be polite and brief."
}

resource "openai_thread" "inquiry" {
  messages = [
    { role = "user", content = "Where is my order 12345?" },
  ]
}

# Runs once, when it is created, and waits for the answer.
resource "openai_run" "answer" {
  assistant_id = openai_assistant.support.id
  thread_id    = openai_thread.inquiry.id

  completion_timeout_seconds = 120

  metadata = {
    ticket = "4711"
  }
}

output "answer" {
  value = openai_run.answer.response_content
}
