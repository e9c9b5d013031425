resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_model_permissions" "search" {
  project_id = openai_project.search.id
  mode       = "deny_list"
  model_ids  = ["gpt-4"]
}

data "openai_project_model_permissions" "search" {
  project_id = openai_project_model_permissions.search.project_id
}
