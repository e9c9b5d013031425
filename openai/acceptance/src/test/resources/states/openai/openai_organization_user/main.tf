resource "openai_organization_user" "mary" {
}

import {
  to = openai_organization_user.mary
  id = "user-q7Wd3JmV0xKcB5tYhRzLpE2A"
}
