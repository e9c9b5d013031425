resource "openai_project" "search" {
  name = "Search"
}

# Without a key, and so without a secret in the state.
resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "Continuous integration"
  role       = "member"
}

# By identifier, or by a name that only one account of the project has.
data "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = openai_project_service_account.ci.name
}
