data "openai_groups" "all" {}

output "groups_of_ours" {
  value = [for group in data.openai_groups.all.groups : group.name if !group.is_scim_managed]
}
