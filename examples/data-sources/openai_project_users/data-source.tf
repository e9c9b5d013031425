resource "openai_project" "search" {
  name = "Search"
}

# Users must be in the organization first: openai_invite asks them in.
resource "openai_project_user" "ada" {
  project_id = openai_project.search.id
  email      = "ada@example.com"
  role       = "member"
}

data "openai_project_users" "search" {
  project_id = openai_project.search.id
  depends_on = [openai_project_user.ada]
}

output "owners" {
  value = [for user in data.openai_project_users.search.users : user.email if user.role == "owner"]
}
