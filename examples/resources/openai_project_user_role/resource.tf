resource "openai_project" "search" {
  name = "Search"
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

# A predefined role by its alias; the identifier of a role of the project does as well.
resource "openai_project_user_role" "member" {
  project_id = openai_project.search.id
  user_id    = data.openai_organization_user.ada.id
  role_id    = "role-api-project-member"
}
