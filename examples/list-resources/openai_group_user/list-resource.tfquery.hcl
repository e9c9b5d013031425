list "openai_group_user" "support" {
  provider = openai

  config {
    group_id = openai_group.support.id
  }
}
