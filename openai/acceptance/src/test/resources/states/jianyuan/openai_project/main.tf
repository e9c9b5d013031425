resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project" "europe" {
  name      = "Europe"
  geography = "EU"
}
