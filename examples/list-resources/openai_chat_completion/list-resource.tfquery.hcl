list "openai_chat_completion" "spring" {
  provider = openai

  # Shows all attributes, not the identity alone.
  include_resource = true

  config {
    model = "gpt-4o-mini"

    metadata = {
      campaign = "spring"
    }
  }
}
