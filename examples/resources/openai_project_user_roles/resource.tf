resource "openai_project" "search" {
  name = "Search"
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

# Roles that come through groups do not count: only what is assigned to the user.
resource "openai_project_user_roles" "all" {
  project_id = openai_project.search.id
  user_id    = data.openai_organization_user.ada.id
  role_ids   = ["role-api-project-member"]
}
