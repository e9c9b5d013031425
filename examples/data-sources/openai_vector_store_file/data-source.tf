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

data "openai_vector_store_file" "handbook" {
  vector_store_id = openai_vector_store.support.id
  file_id         = openai_vector_store_file.handbook.file_id
}

output "is_searchable" {
  value = data.openai_vector_store_file.handbook.status == "completed"
}
