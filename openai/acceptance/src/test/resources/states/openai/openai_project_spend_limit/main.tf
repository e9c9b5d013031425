resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_spend_limit" "search" {
  project_id       = openai_project.search.id
  threshold_amount = 10000
  currency         = "USD"
  interval         = "month"
}
