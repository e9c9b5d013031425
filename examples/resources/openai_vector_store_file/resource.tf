resource "openai_file" "handbook" {
  filename = "handbook.md"
  content  = "Send the parcel back within thirty days. We refund the money."
  purpose  = "user_data"
}

resource "openai_vector_store" "support" {
  name = "Support"
}

resource "openai_vector_store_file" "handbook" {
  vector_store_id = openai_vector_store.support.id
  file_id         = openai_file.handbook.id

  # Searches filter by these. Numbers, texts and booleans are not the same to a filter.
  attributes = {
    team     = "support"
    year     = 2027
    internal = false
  }

  chunking_strategy = {
    type = "static"

    static = {
      max_chunk_size_tokens = 400
      chunk_overlap_tokens  = 100
    }
  }
}
