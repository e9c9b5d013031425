# The default project has keys that people made.
data "openai_project" "default" {
  name = "Default project"
}

data "openai_project_api_keys" "default" {
  project_id = data.openai_project.default.id
}

output "never_used" {
  value = [for key in data.openai_project_api_keys.default.api_keys : key.name if key.last_used_at == null]
}
