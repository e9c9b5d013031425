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

data "openai_vector_store_file_batch_files" "manuals" {
  vector_store_id = openai_vector_store.manuals.id
  batch_id        = openai_vector_store_file_batch.manuals.id
}

output "statuses" {
  value = { for file in data.openai_vector_store_file_batch_files.manuals.files : file.id => file.status }
}
