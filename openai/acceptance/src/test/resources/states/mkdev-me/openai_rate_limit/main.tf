resource "openai_project" "search" {
  name = "Search"
}

resource "openai_rate_limit" "search" {
  project_id              = openai_project.search.id
  model                   = "gpt-4o"
  max_requests_per_minute = 100
}
