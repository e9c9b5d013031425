list "openai_organization_user" "all" {
  provider = openai
}
