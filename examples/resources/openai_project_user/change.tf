resource "openai_project" "search" {
  name = "Search"
}

# Users must be in the organization first: openai_invite asks them in.
resource "openai_project_user" "ada" {
  project_id = openai_project.search.id
  email      = "ada@example.com"
  role       = "owner"
}
