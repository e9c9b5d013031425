resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_data_retention" "search" {
  project_id = openai_project.search.id
  type       = "modified_abuse_monitoring"

  # The project follows the organization again when this is destroyed. Without it, the type stays.
  on_destroy = "organization_default"
}
