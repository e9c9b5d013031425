data "openai_project" "default" {
  name = "Default project"
}

data "openai_project_certificates" "all" {
  project_id = data.openai_project.default.id
}
