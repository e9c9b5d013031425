resource "openai_project" "search" {
  name = "Search"
}

resource "openai_group" "support" {
  name = "Customer support"
}

resource "openai_project_group_role" "member" {
  project_id = openai_project.search.id
  group_id   = openai_group.support.id
  role_id    = "role-api-project-member"
}

data "openai_project_group_role" "member" {
  project_id = openai_project.search.id
  group_id   = openai_group.support.id
  role_id    = openai_project_group_role.member.role_id
}

output "permissions" {
  value = data.openai_project_group_role.member.permissions
}
