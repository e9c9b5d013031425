resource "openai_group" "data" {
  name = "Data"
}

resource "openai_group_user" "mary" {
  group_id = openai_group.data.id
  user_id  = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
}
