# Completions that were stored for a campaign, newest first.
data "openai_chat_completions" "spring" {
  model = "gpt-4o-mini"
  order = "desc"
  limit = 10

  metadata = {
    campaign = "spring"
  }
}
