resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_role" "deployer" {
  project_id  = openai_project.search.id
  name        = "Deployer"
  permissions = ["api.model.read"]
}

resource "openai_project_user" "mary" {
  project_id = openai_project.search.id
  user_id    = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role_ids   = [split(":", openai_project_role.deployer.id)[1]]
}
