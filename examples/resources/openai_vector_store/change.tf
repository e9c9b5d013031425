resource "openai_file" "handbook" {
  filename = "handbook.md"
  content  = "Send the parcel back within thirty days. We refund the money."
  purpose  = "user_data"
}

resource "openai_file" "repairs" {
  filename = "repairs.md"
  content  = "Bring the mower to a workshop. The repair takes a week."
  purpose  = "user_data"
}

resource "openai_vector_store" "handbook" {
  name        = "Handbook of 2027"
  description = "How we work"

  file_ids = [openai_file.handbook.id, openai_file.repairs.id]

  metadata = {
    team = "customer-care"
  }
}
