# By name, which must be unique ...
data "openai_project" "default" {
  name = "Default project"
}

# ... or by identifier.
data "openai_project" "same" {
  id = data.openai_project.default.id
}
