import {
  to = openai_project_service_account.ci

  identity = {
    project_id = "proj_7yH4dF1gTs6K"
    id         = "svc_acct_3mQ9wZ"
  }
}
