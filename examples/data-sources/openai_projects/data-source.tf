data "openai_projects" "all" {
  include_archived = true
}

output "active_projects" {
  value = [for project in data.openai_projects.all.projects : project.name if project.status == "active"]
}
