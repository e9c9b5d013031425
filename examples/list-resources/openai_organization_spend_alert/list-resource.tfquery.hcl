list "openai_organization_spend_alert" "all" {
  provider = openai
}
