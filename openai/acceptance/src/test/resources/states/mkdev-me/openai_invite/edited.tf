resource "openai_project" "search" {
  name = "Search"
}

resource "openai_invite" "new" {
  email = "new@example.com"
  role  = "reader"

  projects = [
    {
      id   = openai_project.search.id
      role = "member"
    },
  ]
}
