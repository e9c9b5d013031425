resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_rate_limit" "search" {
  project_id                = openai_project.search.id
  rate_limit_id             = "rl-gpt-4o"
  max_requests_per_1_minute = 100
}
