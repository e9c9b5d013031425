# The model is asked once; the answer stays in the state until an argument changes.
resource "openai_chat_completion" "tagline" {
  model = "gpt-4o-mini"

  messages = [
    { role = "developer", content = "You write taglines of at most eight words." },
    { role = "user", content = "An online shop for garden tools." },
  ]

  max_completion_tokens = 50

  # Kept at OpenAI, so that it can be looked up and imported.
  store = true

  metadata = {
    campaign = "summer"
  }
}

output "tagline" {
  value = openai_chat_completion.tagline.response_content[0]
}
