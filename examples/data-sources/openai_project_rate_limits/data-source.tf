resource "openai_project" "search" {
  name = "Search"
}

data "openai_project_rate_limits" "search" {
  project_id = openai_project.search.id
}

output "requests_per_minute" {
  value = { for limit in data.openai_project_rate_limits.search.rate_limits : limit.model => limit.max_requests_per_1_minute }
}
