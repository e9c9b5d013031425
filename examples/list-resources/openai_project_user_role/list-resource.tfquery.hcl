list "openai_project_user_role" "all" {
  provider = openai

  config {
    project_id = openai_project.search.id
    user_id    = data.openai_organization_user.ada.id
  }
}
