resource "openai_project" "search" {
  name = "Search"
}

data "openai_project_service_tier_settings" "search" {
  project_id = openai_project.search.id
}
