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
  name        = "Handbook"
  description = "How we work"

  # The store is ready once these are indexed. Files that others put into it stay as they are.
  file_ids = [openai_file.handbook.id]

  # OpenAI bills by GB and day: a store that nobody searches for a month goes.
  expires_after = {
    days = 30
  }

  metadata = {
    team = "support"
  }
}
