resource "openai_project" "search" {
  name = "Search"
}

# In cents: OpenAI refuses requests once 600 US dollars are spent in a month.
resource "openai_project_spend_limit" "search" {
  project_id       = openai_project.search.id
  threshold_amount = 60000
}
