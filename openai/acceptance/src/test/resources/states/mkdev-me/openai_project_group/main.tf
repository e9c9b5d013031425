resource "openai_project" "search" {
  name = "Search"
}

resource "openai_group" "data" {
  name = "Data"
}

resource "openai_project_role" "deployer" {
  project_id  = openai_project.search.id
  name        = "Deployer"
  permissions = ["api.model.read"]
}

resource "openai_project_group" "data" {
  project_id = openai_project.search.id
  group_id   = openai_group.data.id
  role_ids   = [split(":", openai_project_role.deployer.id)[1]]
}
