resource "openai_assistant" "support" {
  name         = "Customer support"
  description  = "Answers questions about orders."
  model        = "gpt-4-turbo"
  instructions = "You help customers of an online shop. Be polite and brief."
  temperature  = 0.2

  tools = [
    { type = "code_interpreter" },
    {
      type = "function"

      function = {
        name        = "order_status"
        description = "Tells where an order is."

        parameters = jsonencode({
          type       = "object"
          properties = { order_id = { type = "string" } }
          required   = ["order_id"]
        })
      }
    },
  ]

  metadata = {
    team = "support"
  }
}
