data "openai_external_storages" "all" {}

output "unhealthy_storage" {
  value = [for each in data.openai_external_storages.all.external_storages : each.project_id if each.status == "unhealthy"]
}
