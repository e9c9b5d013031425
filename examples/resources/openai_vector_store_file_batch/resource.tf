locals {
  manuals = {
    "mower.md" = "Bring the mower to a workshop once a year."
    "hose.md"  = "Keep the hose from frost."
  }
}

resource "openai_file" "manuals" {
  for_each = local.manuals

  filename = each.key
  content  = each.value
  purpose  = "user_data"
}

resource "openai_vector_store" "manuals" {
  name = "Manuals"
}

# One request for up to 2000 files, each with attributes of its own.
resource "openai_vector_store_file_batch" "manuals" {
  vector_store_id = openai_vector_store.manuals.id

  files = [for name, file in openai_file.manuals : {
    file_id         = file.id
    attributes_json = jsonencode({ name = name, year = 2027 })
  }]
}
