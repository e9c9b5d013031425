import {
  to = openai_organization_spend_alert.finance
  id = "alert_5tJ1wR9bLq4F"
}
