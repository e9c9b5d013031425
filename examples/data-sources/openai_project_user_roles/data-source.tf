resource "openai_project" "search" {
  name = "Search"
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

data "openai_project_user_roles" "all" {
  project_id = openai_project.search.id
  user_id    = data.openai_organization_user.ada.id
}

# Roles that come through groups are among them.
output "roles" {
  value = data.openai_project_user_roles.all.roles[*].name
}
