resource "openai_project" "search" {
  name = "Search"
}

# OpenAI has a limit for each model of a project: this one is changed, and changed back when it is destroyed.
resource "openai_project_rate_limit" "gpt_4o" {
  project_id = openai_project.search.id
  model      = "gpt-4o"

  max_requests_per_1_minute = 100
  max_tokens_per_1_minute   = 50000
}
