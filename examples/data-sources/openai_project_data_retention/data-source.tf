resource "openai_project" "search" {
  name = "Search"
}

data "openai_project_data_retention" "search" {
  project_id = openai_project.search.id
}
