resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_data_retention" "search" {
  project_id = openai_project.search.project_id
  type       = "organization_default"
}
