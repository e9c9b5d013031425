# Warning: The state does not have the key itself
import {
  to = openai_project_service_account_api_key.ci
  id = "proj_7yH4dF1gTs6K/svc_acct_3mQ9wZ/key_9cX5vL1pJd3G"
}
