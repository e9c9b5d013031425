resource "openai_project" "search" {
  name = "Search"
}

resource "openai_invite" "barbara" {
  email = "barbara@example.com"
  role  = "reader"

  # Without projects, not even the default project is open to them.
  projects = [{
    id   = openai_project.search.id
    role = "member"
  }]
}
