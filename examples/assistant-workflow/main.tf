# Create an assistant
resource "openai_assistant" "support" {
  name         = "Customer Support Assistant"
  description  = "An assistant that helps with customer inquiries"
  model        = "gpt-4-turbo"
  instructions = "You are a helpful customer support assistant. Always be polite and concise."
}

# Create a thread
resource "openai_thread" "customer_inquiry" {
  metadata = {
    customer_id = "cust_123"
    topic       = "Order Status"
  }
}

# Add a user message
resource "openai_message" "inquiry" {
  thread_id = openai_thread.customer_inquiry.id
  role      = "user"
  content   = "I placed order #12345 yesterday, but I haven't received a shipping confirmation yet. Can you help?"
}

# Run the assistant on the thread
resource "openai_run" "support_response" {
  assistant_id = openai_assistant.support.id
  thread_id    = openai_thread.customer_inquiry.id

  # Wait for the run to complete
  wait_for_completion = true

  # Set a timeout to prevent indefinite waiting
  completion_timeout_seconds = 60
}

# Get the assistant's response
data "openai_messages" "thread_messages" {
  thread_id = openai_thread.customer_inquiry.id

  # Ensure this runs after the assistant has responded
  depends_on = [openai_run.support_response]
}

output "assistant_response" {
  # Output the latest message content from the assistant
  value = [
    for msg in data.openai_messages.thread_messages.messages :
    msg.content
    if msg.role == "assistant"
  ][0]
}
