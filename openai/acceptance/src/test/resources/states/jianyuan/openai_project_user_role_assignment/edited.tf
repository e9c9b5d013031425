resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_role" "deployer" {
  project_id  = openai_project.search.id
  name        = "Deployer"
  description = "May deploy."
  permissions = ["api.model.read"]
}

resource "openai_project_user" "mary" {
  project_id = openai_project.search.id
  user_id    = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role       = "member"
}

resource "openai_project_user_role" "mary" {
  project_id = openai_project.search.id
  user_id    = openai_project_user.mary.user_id
  role_id    = openai_project_role.deployer.id
}

moved {
  from = openai_project_user_role_assignment.mary
  to   = openai_project_user_role.mary
}
