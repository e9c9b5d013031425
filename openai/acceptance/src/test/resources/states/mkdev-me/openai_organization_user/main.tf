resource "openai_organization_user" "mary" {
  user_id = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role    = "reader"
}
