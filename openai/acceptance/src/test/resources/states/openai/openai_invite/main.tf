resource "openai_project" "search" {
  name = "Search"
}

resource "openai_invite" "ada" {
  email = "new@example.com"
  role  = "reader"
}

resource "openai_invite" "grace" {
  email = "other@example.com"
  role  = "owner"
  projects = [
    {
      id   = openai_project.search.id
      role = "member"
    },
  ]
}
