resource "openai_project" "search" {
  name = "Search"
}

# What the project keeps goes into a bucket of your own.
resource "openai_external_storage" "search" {
  project_id = openai_project.search.id

  aws = {
    bucket   = "example-openai-search"
    role_arn = "arn:aws:iam::123456789012:role/openai-storage"
  }

  lifecycle {
    action_trigger {
      events  = [after_create]
      actions = [action.openai_external_storage_validate.search]
    }
  }
}

# Does OpenAI reach the bucket? The status shows in the output of the apply.
action "openai_external_storage_validate" "search" {
  config {
    external_storage_id = openai_external_storage.search.id
  }
}
