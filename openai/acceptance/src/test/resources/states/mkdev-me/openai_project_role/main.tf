resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_role" "deployer" {
  project_id  = openai_project.search.id
  name        = "Deployer"
  permissions = ["api.model.read", "api.files.write"]
}
