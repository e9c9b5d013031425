list "openai_project_service_account_api_key" "search" {
  provider = openai

  config {
    # A project of this configuration; an identifier, "proj_...", does as well.
    project_id = openai_project.search.id
  }
}
