module "team" {
  source   = "./modules/team"
  for_each = var.teams

  name     = each.value.name
  user_ids = [for address in local.members[each.key] : local.user_ids[address] if contains(keys(local.user_ids), address)]

  owner_group_id      = openai_group.platform.id
  permissions         = each.value.permissions
  monthly_budget      = each.value.monthly_budget
  alert_at_percent    = each.value.alert_at_percent
  alert_recipients    = each.value.alert_recipients
  models              = each.value.models
  rate_limits         = each.value.rate_limits
  service_accounts    = each.value.service_accounts
  data_retention      = each.value.data_retention
  deletion_protection = var.deletion_protection
}
