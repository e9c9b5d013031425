resource "openai_project" "search" {
  name = "Search"
}

resource "openai_group" "support" {
  name = "Customer support"
}

data "openai_project_group_roles" "all" {
  project_id = openai_project.search.id
  group_id   = openai_group.support.id
}

output "roles" {
  value = data.openai_project_group_roles.all.roles[*].name
}
