resource "openai_chat_completion" "tagline" {
  model    = "gpt-4o-mini"
  messages = [{ role = "user", content = "A tagline for a shop of garden tools." }]
  store    = true
}

# Reads it again, without asking the model: another configuration may know only its identifier.
data "openai_stored_chat_completion" "tagline" {
  id = openai_chat_completion.tagline.id
}

output "tagline" {
  value = data.openai_stored_chat_completion.tagline.response_content[0]
}
