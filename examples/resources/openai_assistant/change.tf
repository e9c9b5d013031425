resource "openai_assistant" "support" {
  name         = "Customer support"
  model        = "gpt-4o"
  instructions = "You help customers of an online shop. Be polite and brief."

  tools = [
    { type = "code_interpreter" },
  ]

  metadata = {
    team = "customer-care"
  }
}
