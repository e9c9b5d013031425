# Asks the model, and is billed, in every plan and apply. The resource of the same name asks once.
data "openai_chat_completion" "greeting" {
  model = "gpt-4o-mini"

  messages = [
    { role = "user", content = "Greet our customers in five words." },
  ]

  temperature           = 0
  max_completion_tokens = 20
}
