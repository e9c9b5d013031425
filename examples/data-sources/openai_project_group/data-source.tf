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

# By the identifier of the group, or by its name.
data "openai_project_group" "support" {
  project_id = openai_project.search.id
  group_name = openai_project_group.support.group_name
}
