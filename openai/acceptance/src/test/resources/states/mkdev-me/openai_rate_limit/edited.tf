resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_rate_limit" "search" {
  project_id                = openai_project.search.id
  model                     = "gpt-4o"
  max_requests_per_1_minute = 100
}

moved {
  from = openai_rate_limit.search
  to   = openai_project_rate_limit.search
}
