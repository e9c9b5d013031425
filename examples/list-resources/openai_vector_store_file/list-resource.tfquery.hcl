list "openai_vector_store_file" "handbook" {
  provider = openai

  config {
    vector_store_id = openai_vector_store.support.id
    filter          = "completed"
  }
}
