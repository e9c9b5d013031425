resource "openai_project" "search" {
  name = "Search"
}
