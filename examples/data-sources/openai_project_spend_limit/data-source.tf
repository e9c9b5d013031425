resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_spend_limit" "search" {
  project_id       = openai_project.search.id
  threshold_amount = 50000
}

data "openai_project_spend_limit" "search" {
  project_id = openai_project_spend_limit.search.project_id
}
