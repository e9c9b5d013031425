resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_role" "evaluator" {
  project_id  = openai_project.search.id
  role_name   = "Evaluator"
  description = "Runs models, but changes nothing"
  permissions = ["api.model.request", "api.files.read"]
}
