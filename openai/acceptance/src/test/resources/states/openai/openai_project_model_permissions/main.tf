resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_model_permissions" "search" {
  project_id = openai_project.search.id
  mode       = "allow_list"
  model_ids  = ["gpt-4o", "gpt-4o-mini"]
}
