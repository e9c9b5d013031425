resource "openai_chat_completion" "tagline" {
  model    = "gpt-4o-mini"
  messages = [{ role = "user", content = "A tagline for a shop of garden tools." }]
  store    = true
}

# What was asked.
data "openai_chat_completion_messages" "tagline" {
  completion_id = openai_chat_completion.tagline.id
}
