resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_user" "mary" {
  project_id = openai_project.search.id
  user_id    = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
  role       = "member"
}

resource "openai_project" "billing" {
  name = "Billing"
}

resource "openai_project_user" "by_email" {
  project_id = openai_project.billing.id
  email      = "mary@example.com"
  role       = "owner"
}
