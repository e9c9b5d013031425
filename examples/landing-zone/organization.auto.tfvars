# The organization, as pull requests change it. Terraform reads this file by itself.

monthly_budget     = 5000 # US dollars
finance_recipients = ["finance@example.com"]
platform_team      = ["owner@example.com", "grace@example.com"]

# data_retention = "modified_abuse_monitoring" # with a contract that allows it

teams = {
  search = {
    name             = "Search"
    members          = ["ada@example.com", "barbara@example.com"]
    monthly_budget   = 2000
    alert_recipients = ["search@example.com"]
    models           = ["gpt-4o", "text-embedding-3-small"]
    service_accounts = ["indexer", "evaluation"]
    rate_limits = {
      # Evaluations at night must leave something for the rest of the organization.
      gpt-4o = { requests_per_minute = 500, tokens_per_minute = 200000 }
    }
  }

  support = {
    name             = "Customer support"
    members          = ["grace@example.com"]
    monthly_budget   = 500
    alert_recipients = ["support@example.com", "finance@example.com"]
    alert_at_percent = [50, 75, 90]
    models           = ["gpt-4o"]

    # Runs models and reads files, but neither uploads nor changes anything.
    permissions = ["api.model.request", "api.files.read"]
  }

  # Little is set: any model, the limits of the organization, nobody in it yet.
  playground = {
    name             = "Playground"
    members          = []
    monthly_budget   = 50
    alert_recipients = ["platform@example.com"]
  }
}
