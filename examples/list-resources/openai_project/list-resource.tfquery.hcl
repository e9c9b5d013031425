list "openai_project" "all" {
  provider = openai
}
