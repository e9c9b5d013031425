data "openai_project" "default" {
  name = "Default project"
}

# The key of somebody who has left: terraform apply -invoke=action.openai_project_api_key_delete.leaver
action "openai_project_api_key_delete" "leaver" {
  config {
    project_id = data.openai_project.default.id
    api_key_id = "key_2sD6fH8jKl0Z"
  }
}
