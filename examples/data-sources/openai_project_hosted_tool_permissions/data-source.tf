resource "openai_project" "search" {
  name = "Search"
}

data "openai_project_hosted_tool_permissions" "search" {
  project_id = openai_project.search.id
}
