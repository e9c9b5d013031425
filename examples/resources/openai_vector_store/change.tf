resource "openai_vector_store" "handbook" {
  name        = "Handbook of 2027"
  description = "How we work"

  metadata = {
    team = "customer-care"
  }
}
