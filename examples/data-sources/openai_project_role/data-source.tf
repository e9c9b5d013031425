resource "openai_project" "search" {
  name = "Search"
}

# By identifier, by the alias of a predefined role, or by name.
data "openai_project_role" "member" {
  project_id = openai_project.search.id
  role_name  = "Member"
}

output "what_members_may_do" {
  value = data.openai_project_role.member.permissions
}
