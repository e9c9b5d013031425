data "openai_model" "chat" {
  id = "gpt-4o-mini"
}

# Warns in every plan once OpenAI has announced the end of the model.
check "model_stays" {
  assert {
    condition     = data.openai_model.chat.shutdown_date == null
    error_message = "OpenAI shuts this model down; choose another one."
  }
}
