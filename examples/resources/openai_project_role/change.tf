resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_role" "evaluator" {
  project_id  = openai_project.search.id
  role_name   = "Evaluator"
  permissions = ["api.model.request"]
}
