list "openai_fine_tune" "newest" {
  provider = openai
  limit    = 20
}
