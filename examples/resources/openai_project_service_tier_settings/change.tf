resource "openai_project" "search" {
  name = "Search"
}

# Cheaper requests may wait, but none may cost more.
resource "openai_project_service_tier_settings" "search" {
  project_id    = openai_project.search.id
  default       = "standard"
  enabled_tiers = ["flex", "fast"]
}
