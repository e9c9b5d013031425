resource "openai_group" "support" {
  name = "Customer support"
}

data "openai_group_roles" "all" {
  group_id = openai_group.support.id
}

output "roles" {
  value = data.openai_group_roles.all.roles[*].name
}
