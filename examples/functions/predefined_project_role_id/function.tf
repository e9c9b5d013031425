resource "openai_project" "search" {
  name = "Search"
}

output "member" {
  # role-api-project-member__api-project__proj_...
  value = provider::openai::predefined_project_role_id("member", openai_project.search.id)
}
