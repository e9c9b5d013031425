# What there is once in the organization, whichever teams there are.

# A rule of the organization that projects follow unless they have one of their own.
resource "openai_organization_data_retention" "this" {
  count = var.data_retention == null ? 0 : 1

  type = var.data_retention
}

# The last net: beyond it OpenAI refuses requests of all teams.
resource "openai_organization_spend_limit" "this" {
  threshold_amount = var.monthly_budget * 100 # cents

  lifecycle {
    # Else teams that stay within their budgets could still be cut off by the others.
    precondition {
      condition     = sum(concat([0], [for team in values(var.teams) : team.monthly_budget])) <= var.monthly_budget
      error_message = "The budgets of the teams add up to more than that of the organization."
    }
  }
}

resource "openai_organization_spend_alert" "finance" {
  threshold_amount                    = var.monthly_budget * 80 # cents: 80 percent
  notification_channel_recipients     = var.finance_recipients
  notification_channel_subject_prefix = "OpenAI budget"
}

# Admin keys can do everything and are for automation. People of the platform team get what they do by hand.
resource "openai_role" "platform" {
  role_name   = "Platform team"
  description = "Manages groups and who is in them"
  permissions = ["api.groups.read", "api.groups.write"]
}

resource "openai_group" "platform" {
  name = "Platform team"
}

resource "openai_group_users" "platform" {
  group_id = openai_group.platform.id
  user_ids = [for address in local.platform_team : local.user_ids[address] if contains(keys(local.user_ids), address)]
}

resource "openai_group_roles" "platform" {
  group_id = openai_group.platform.id
  role_ids = [openai_role.platform.id, "role-api-organization-reader"]
}

resource "openai_webhook_endpoint" "this" {
  for_each = var.webhooks

  name                  = each.key
  url                   = each.value.url
  event_types           = each.value.event_types
  encryption_public_key = file(each.value.public_key_file)
}
