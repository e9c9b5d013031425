resource "openai_vector_store" "handbook" {
  name = "Handbook"
}

# By identifier, or by a name that only one store has.
data "openai_vector_store" "handbook" {
  id = openai_vector_store.handbook.id
}
