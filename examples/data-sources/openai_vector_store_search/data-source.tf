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

# Searches in every plan.
data "openai_vector_store_search" "refunds" {
  vector_store_id = openai_vector_store_file.handbook.vector_store_id
  query           = "Do I get my money back?"
  max_num_results = 3

  filters = {
    type = "and"

    filters = [
      { type = "gte", key = "year", value = 2026 },
      { type = "lt", key = "year", value = 2030 },
    ]
  }
}

output "best_answer" {
  value = data.openai_vector_store_search.refunds.results[0].content[0].text
}
