list "openai_group_role" "all" {
  provider = openai

  config {
    group_id = openai_group.support.id
  }
}
