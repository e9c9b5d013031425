data "openai_groups" "all" {}

data "openai_group_users" "each" {
  for_each = toset(data.openai_groups.all.ids)
  group_id = each.key
}

output "members" {
  value = {
    for group in data.openai_groups.all.groups : group.name => data.openai_group_users.each[group.id].users[*].email
  }
}
