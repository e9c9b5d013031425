resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "CI"
}
