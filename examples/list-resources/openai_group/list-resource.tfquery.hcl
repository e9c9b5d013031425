list "openai_group" "all" {
  provider = openai
}
