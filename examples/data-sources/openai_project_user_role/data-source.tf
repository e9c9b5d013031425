resource "openai_project" "search" {
  name = "Search"
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

resource "openai_project_user_role" "member" {
  project_id = openai_project.search.id
  user_id    = data.openai_organization_user.ada.id
  role_id    = "role-api-project-member"
}

data "openai_project_user_role" "member" {
  project_id = openai_project.search.id
  user_id    = data.openai_organization_user.ada.id
  role_id    = openai_project_user_role.member.role_id
}

output "permissions" {
  value = data.openai_project_user_role.member.permissions
}
