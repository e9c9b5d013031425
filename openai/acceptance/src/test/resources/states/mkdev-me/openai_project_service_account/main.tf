resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "CI"
}

output "key" {
  value     = openai_project_service_account.ci.api_key_value
  sensitive = true
}
