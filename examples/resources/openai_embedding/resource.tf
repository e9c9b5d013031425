# One request for all texts; a change of one of them sends it, and bills it, again.
resource "openai_embedding" "categories" {
  model      = "text-embedding-3-small"
  dimensions = 256

  inputs = [
    "Hand tools",
    "Irrigation",
    "Lawn mowers",
  ]
}

output "vectors" {
  value = openai_embedding.categories.embeddings
}
