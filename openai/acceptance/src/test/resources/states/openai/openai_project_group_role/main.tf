resource "openai_project" "search" {
  name = "Search"
}

resource "openai_group" "data" {
  name = "Data"
}

resource "openai_project_group" "data" {
  project_id = openai_project.search.id
  group_id   = openai_group.data.id
  role       = "role-api-project-member"
}

resource "openai_project_role" "deployer" {
  project_id  = openai_project.search.id
  role_name   = "Deployer"
  permissions = ["api.model.read"]
}

resource "openai_project_group_role" "data" {
  project_id = openai_project.search.id
  group_id   = openai_project_group.data.group_id
  role_id    = openai_project_role.deployer.id
}

resource "openai_project_group_role" "viewer" {
  project_id = openai_project.search.id
  group_id   = openai_project_group.data.group_id
  role_id    = "role-api-project-viewer"
}
