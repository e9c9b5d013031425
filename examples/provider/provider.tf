terraform {
  required_providers {
    openai = {
      source  = "registry.terraform.io/darnold/openai"
      version = "~> 1.0"
    }
  }
}

# Keys come from the environment: OPENAI_API_KEY for what belongs to a project,
# OPENAI_ADMIN_KEY for the administration of the organization.
provider "openai" {}
