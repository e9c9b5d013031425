# Warning: The state does not have the key itself
import {
  to = openai_project_service_account_api_key.ci

  identity = {
    project_id         = "proj_7yH4dF1gTs6K"
    service_account_id = "svc_acct_3mQ9wZ"
    id                 = "key_9cX5vL1pJd3G"
  }
}
