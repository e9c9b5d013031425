resource "openai_project" "search" {
  name = "Search"
}

# What the project keeps goes into a bucket of your own.
resource "openai_external_storage" "search" {
  project_id = openai_project.search.id

  aws = {
    bucket   = "example-openai-search"
    role_arn = "arn:aws:iam::123456789012:role/openai-storage"
  }
}

data "openai_external_storage" "search" {
  id = openai_external_storage.search.id
}
