# A project for each team keeps its keys, limits and costs apart from those of others.
resource "openai_project" "this" {
  name                = var.name
  deletion_protection = var.deletion_protection
}

# Who may do what.

resource "openai_group" "this" {
  name = var.name
}

resource "openai_group_users" "this" {
  group_id = openai_group.this.id
  user_ids = var.user_ids
}

resource "openai_project_role" "this" {
  count = var.permissions == null ? 0 : 1

  project_id  = openai_project.this.id
  role_name   = "${var.name} team"
  description = "What the team may do in its project"
  permissions = var.permissions
}

resource "openai_project_group" "team" {
  project_id = openai_project.this.id
  group_id   = openai_group.this.id
  role       = var.permissions == null ? "role-api-project-member" : one(openai_project_role.this[*].id)
}

resource "openai_project_group" "owners" {
  project_id = openai_project.this.id
  group_id   = var.owner_group_id
  role       = "role-api-project-owner"
}

# Without keys, and so without secrets in the state.
resource "openai_project_service_account" "this" {
  for_each = var.service_accounts

  project_id = openai_project.this.id
  name       = each.value
  role       = "member"
}

# What it may cost.

resource "openai_project_spend_limit" "this" {
  project_id       = openai_project.this.id
  threshold_amount = var.monthly_budget * 100 # cents
}

resource "openai_project_spend_alert" "this" {
  for_each = toset([for percent in var.alert_at_percent : tostring(percent)])

  project_id       = openai_project.this.id
  threshold_amount = var.monthly_budget * tonumber(each.value) # dollars by percent are cents

  notification_channel = {
    recipients     = var.alert_recipients
    subject_prefix = "OpenAI: ${var.name} at ${each.value} %"
  }
}

# What it may use.

# Without such a list the project would use each model that OpenAI adds, at whatever price.
resource "openai_project_model_permissions" "this" {
  count = length(var.models) == 0 ? 0 : 1

  project_id = openai_project.this.id
  mode       = "allow_list"
  model_ids  = var.models
}

resource "openai_project_rate_limit" "this" {
  for_each = var.rate_limits

  project_id                = openai_project.this.id
  model                     = each.key
  max_requests_per_1_minute = each.value.requests_per_minute
  max_tokens_per_1_minute   = each.value.tokens_per_minute

  lifecycle {
    precondition {
      condition     = length(var.models) == 0 || contains(var.models, each.key)
      error_message = "${each.key} is limited, but not among the models that ${var.name} may use."
    }
  }
}

resource "openai_project_data_retention" "this" {
  count = var.data_retention == null ? 0 : 1

  project_id = openai_project.this.id
  type       = var.data_retention

  # A team that takes its rule out of the configuration has that of the organization again.
  on_destroy = "organization_default"
}
