resource "openai_role" "keys" {
  role_name   = "Keys"
  permissions = ["api.organization.admin_api_keys.read"]
}

resource "openai_user_role" "keys" {
  user_id = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role_id = openai_role.keys.id
}
