# What a team needs to be there before: somebody in the organization, and a group that owns projects.

terraform {
  required_providers {
    openai = {
      source  = "registry.terraform.io/darnold/openai"
      version = "~> 1.0"
    }
  }
}

data "openai_organization_user" "ada" {
  email = "ada@example.com"
}

resource "openai_group" "owners" {
  name = "Owners of the test"
}

output "ada" {
  value = data.openai_organization_user.ada.id
}

output "owner_group_id" {
  value = openai_group.owners.id
}
