# Runs against the emulator, with OPENAI_BASE_URL and OPENAI_ADMIN_KEY as it prints them. Everything that is made here is destroyed
# in the end: at OpenAI itself each run would leave an archived project.

variables {
  name                = "Test"
  user_ids            = []
  owner_group_id      = "group_of-nobody"
  monthly_budget      = 200
  alert_recipients    = ["test@example.com"]
  deletion_protection = false
}

run "setup" {
  module {
    source = "./tests/setup"
  }
}

run "makes_a_project_with_little" {
  variables {
    owner_group_id = run.setup.owner_group_id
  }

  assert {
    condition     = startswith(output.project_id, "proj_")
    error_message = "There is no project."
  }

  assert {
    condition     = output.role_id == "role-api-project-member"
    error_message = "Without permissions of its own, a team works as members of projects do."
  }

  assert {
    condition     = openai_project_spend_limit.this.threshold_amount == 20000
    error_message = "200 dollars are 20000 cents."
  }

  assert {
    condition     = toset([for alert in openai_project_spend_alert.this : alert.threshold_amount]) == toset([16000])
    error_message = "Without percentages of its own, a team is told at 80 percent."
  }

  assert {
    condition     = length(openai_project_model_permissions.this) == 0
    error_message = "Without models, all may be used."
  }
}

# The same project: what it has more is added in place.
run "adds_what_a_team_asks_for" {
  variables {
    user_ids         = [run.setup.ada]
    owner_group_id   = run.setup.owner_group_id
    permissions      = ["api.model.request"]
    alert_at_percent = [50, 90]
    models           = ["gpt-4o"]
    rate_limits      = { gpt-4o = { requests_per_minute = 10, tokens_per_minute = 5000 } }
    service_accounts = ["indexer"]
    data_retention   = "modified_abuse_monitoring"
  }

  assert {
    condition     = output.project_id == run.makes_a_project_with_little.project_id
    error_message = "The project was replaced."
  }

  assert {
    condition     = output.role_id == openai_project_role.this[0].id
    error_message = "The team does not have its own role."
  }

  assert {
    condition     = openai_group_users.this.user_ids == toset([run.setup.ada])
    error_message = "Ada is not in the group."
  }

  assert {
    condition     = toset([for alert in openai_project_spend_alert.this : alert.threshold_amount]) == toset([10000, 18000])
    error_message = "The alerts are not at 50 and 90 percent."
  }

  assert {
    condition     = openai_project_rate_limit.this["gpt-4o"].max_requests_per_1_minute == 10
    error_message = "The model is not limited."
  }

  assert {
    condition     = keys(output.service_account_ids) == ["indexer"] && openai_project_service_account.this["indexer"].api_key == null
    error_message = "There is not one service account without a key."
  }
}

run "takes_away_what_is_taken_out" {
  variables {
    owner_group_id = run.setup.owner_group_id
  }

  assert {
    condition     = output.role_id == "role-api-project-member" && output.service_account_ids == {}
    error_message = "The role or the service account of before is still there."
  }
}

run "refuses_a_budget_with_cents" {
  command = plan

  variables {
    monthly_budget = 99.5
  }

  expect_failures = [var.monthly_budget]
}

run "refuses_an_alert_when_all_is_spent" {
  command = plan

  variables {
    alert_at_percent = [100]
  }

  expect_failures = [var.alert_at_percent]
}

run "refuses_to_tell_nobody" {
  command = plan

  variables {
    alert_recipients = []
  }

  expect_failures = [var.alert_recipients]
}

run "refuses_addresses_for_users" {
  command = plan

  variables {
    user_ids = ["ada@example.com"]
  }

  expect_failures = [var.user_ids]
}

run "refuses_limits_for_models_that_are_not_allowed" {
  command = plan

  variables {
    models      = ["gpt-4o"]
    rate_limits = { gpt-4 = { requests_per_minute = 10, tokens_per_minute = 5000 } }
  }

  expect_failures = [openai_project_rate_limit.this]
}
