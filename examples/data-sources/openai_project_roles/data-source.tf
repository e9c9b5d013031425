resource "openai_project" "search" {
  name = "Search"
}

data "openai_project_roles" "all" {
  project_id = openai_project.search.id
}

output "role_ids" {
  value = { for role in data.openai_project_roles.all.roles : role.name => role.id }
}
