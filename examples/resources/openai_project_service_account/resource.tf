resource "openai_project" "search" {
  name = "Search"
}

# Without a key, and so without a secret in the state.
resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "Continuous integration"
  role       = "member"
}
