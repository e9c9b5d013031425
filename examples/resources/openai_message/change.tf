resource "openai_thread" "inquiry" {}

resource "openai_message" "question" {
  thread_id = openai_thread.inquiry.id
  role      = "user"
  content   = "I ordered yesterday and have not got a confirmation. Can you help?"

  metadata = {
    channel = "chat"
  }
}
