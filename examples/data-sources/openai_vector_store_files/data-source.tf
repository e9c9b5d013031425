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
  attributes      = { year = 2027 }
}

# Files that could not be indexed, and why.
data "openai_vector_store_files" "failed" {
  vector_store_id = openai_vector_store_file.handbook.vector_store_id
  filter          = "failed"
}

output "failures" {
  value = { for file in data.openai_vector_store_files.failed.files : file.id => file.last_error.message }
}
