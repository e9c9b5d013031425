resource "openai_project" "search" {
  name = "Search"
}

resource "openai_group" "support" {
  name = "Customer support"
}

# Whatever other roles the group has are taken away.
resource "openai_project_group_roles" "all" {
  project_id = openai_project.search.id
  group_id   = openai_group.support.id
  role_ids   = ["role-api-project-member"]
}
