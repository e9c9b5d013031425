resource "openai_file" "manual" {
  filename = "mower.md"
  content  = "Bring the mower to a workshop once a year."
  purpose  = "user_data"
}

resource "openai_vector_store" "manuals" {
  name = "Manuals"
}

resource "openai_vector_store_file_batch" "manuals" {
  vector_store_id     = openai_vector_store.manuals.id
  file_ids            = [openai_file.manual.id]
  wait_for_completion = false
}

# terraform apply -invoke=action.openai_vector_store_file_batch_cancel.manuals
action "openai_vector_store_file_batch_cancel" "manuals" {
  config {
    vector_store_id = openai_vector_store.manuals.id
    batch_id        = openai_vector_store_file_batch.manuals.id
  }
}
