list "openai_user_role" "all" {
  provider = openai

  config {
    user_id = data.openai_organization_user.ada.id
  }
}
