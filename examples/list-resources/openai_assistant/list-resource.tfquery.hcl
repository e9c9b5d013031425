list "openai_assistant" "all" {
  provider = openai
  limit    = 50
}
