resource "openai_thread" "inquiry" {
  messages = [
    { role = "user", content = "Where is my order 12345?" },
  ]

  metadata = {
    customer = "cust_123"
    topic    = "delivery"
  }
}
