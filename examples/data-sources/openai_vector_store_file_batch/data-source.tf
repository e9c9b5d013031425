resource "openai_file" "manual" {
  filename = "mower.md"
  content  = "Bring the mower to a workshop once a year."
  purpose  = "user_data"
}

resource "openai_vector_store" "manuals" {
  name = "Manuals"
}

resource "openai_vector_store_file_batch" "manuals" {
  vector_store_id = openai_vector_store.manuals.id
  file_ids        = [openai_file.manual.id]
}

data "openai_vector_store_file_batch" "manuals" {
  vector_store_id = openai_vector_store.manuals.id
  batch_id        = openai_vector_store_file_batch.manuals.id
}

output "indexed" {
  value = data.openai_vector_store_file_batch.manuals.file_counts.completed
}
