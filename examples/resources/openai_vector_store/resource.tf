resource "openai_vector_store" "handbook" {
  name        = "Handbook"
  description = "How we work"

  # OpenAI bills by GB and day: a store that nobody searches for a month goes.
  expires_after = {
    days = 30
  }

  metadata = {
    team = "support"
  }
}
