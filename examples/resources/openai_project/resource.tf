# A project for each team keeps keys, limits and costs apart.
resource "openai_project" "search" {
  name = "Search"

  # Archiving a project cannot be undone: refuse it until this is taken out.
  # deletion_protection = true
}
