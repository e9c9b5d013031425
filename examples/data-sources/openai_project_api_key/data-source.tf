# The default project has keys that people made.
data "openai_project" "default" {
  name = "Default project"
}

data "openai_project_api_keys" "default" {
  project_id = data.openai_project.default.id
}

# One by one; the list has all of this as well.
data "openai_project_api_key" "each" {
  for_each = toset(data.openai_project_api_keys.default.ids)

  project_id = data.openai_project.default.id
  id         = each.value
}
