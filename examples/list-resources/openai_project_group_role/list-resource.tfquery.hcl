list "openai_project_group_role" "all" {
  provider = openai

  config {
    project_id = openai_project.search.id
    group_id   = openai_group.support.id
  }
}
