import {
  to = openai_project_service_account.ci
  id = "proj_7yH4dF1gTs6K/svc_acct_3mQ9wZ"
}
