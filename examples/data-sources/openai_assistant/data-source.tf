resource "openai_assistant" "support" {
  name  = "Customer support"
  model = "gpt-4-turbo"
}

data "openai_assistant" "support" {
  id = openai_assistant.support.id
}
