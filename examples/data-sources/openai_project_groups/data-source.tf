resource "openai_project" "search" {
  name = "Search"
}

resource "openai_group" "support" {
  name = "Customer support"
}

# All users of the group have this role in the project.
resource "openai_project_group" "support" {
  project_id = openai_project.search.id
  group_id   = openai_group.support.id
  role       = "role-api-project-viewer"
}

data "openai_project_groups" "search" {
  project_id = openai_project.search.id
  depends_on = [openai_project_group.support]
}

output "groups" {
  value = [for group in data.openai_project_groups.search.groups : group.group_name]
}
