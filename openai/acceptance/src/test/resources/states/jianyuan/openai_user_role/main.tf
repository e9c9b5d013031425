resource "openai_user_role" "mary" {
  user_id = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role    = "reader"
}
