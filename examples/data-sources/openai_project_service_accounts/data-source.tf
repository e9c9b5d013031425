resource "openai_project" "search" {
  name = "Search"
}

# Without a key, and so without a secret in the state.
resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "Continuous integration"
  role       = "member"
}

data "openai_project_service_accounts" "search" {
  project_id = openai_project.search.id
  depends_on = [openai_project_service_account.ci]
}

output "without_role" {
  value = [
    for account in data.openai_project_service_accounts.search.service_accounts : account.name if account.role == "none"
  ]
}
