resource "openai_project" "search" {
  name = "Search"
}

data "openai_project_spend_alerts" "search" {
  project_id = openai_project.search.id
}
