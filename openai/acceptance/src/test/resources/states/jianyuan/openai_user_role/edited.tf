resource "openai_organization_user" "mary" {
  user_id = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role    = "reader"
}

moved {
  from = openai_user_role.mary
  to   = openai_organization_user.mary
}
