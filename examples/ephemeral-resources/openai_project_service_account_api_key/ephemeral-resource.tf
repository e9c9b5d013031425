resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "Build"
}

# A key for this run alone: nothing of it stands in plan or state, and it is deleted in the end.
ephemeral "openai_project_service_account_api_key" "run" {
  project_id         = openai_project.search.id
  service_account_id = openai_project_service_account.ci.id
  expires_in_seconds = 900
}

provider "openai" {
  alias   = "search"
  api_key = ephemeral.openai_project_service_account_api_key.run.value
}

resource "openai_vector_store" "manuals" {
  provider = openai.search

  name = "Manuals"
}
