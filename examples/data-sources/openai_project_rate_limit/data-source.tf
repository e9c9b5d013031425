resource "openai_project" "search" {
  name = "Search"
}

# By model, or by identifier.
data "openai_project_rate_limit" "gpt_4o" {
  project_id = openai_project.search.id
  model      = "gpt-4o"
}
