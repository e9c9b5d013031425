data "openai_vector_stores" "of_support" {
  name_prefix = "Handbook"

  metadata = {
    team = "support"
  }
}

output "stored_bytes" {
  value = sum(concat([0], data.openai_vector_stores.of_support.vector_stores[*].usage_bytes))
}
