resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_role" "deployer" {
  project_id  = openai_project.search.id
  name        = "Deployer"
  description = "May deploy."
  permissions = ["api.model.read", "api.files.write"]
}

resource "openai_project_role" "plain" {
  project_id  = openai_project.search.id
  name        = "Plain"
  description = ""
  permissions = ["api.model.read"]
}
