list "openai_vector_store" "handbooks" {
  provider = openai

  config {
    name_prefix = "Handbook"
  }
}
