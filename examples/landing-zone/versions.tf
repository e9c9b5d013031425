terraform {
  required_version = ">= 1.6"

  required_providers {
    openai = {
      source  = "registry.terraform.io/darnold/openai"
      version = "~> 1.0"
    }
  }

  # State belongs where the platform team shares it and nobody else reads it: a backend "s3", "gcs", "azurerm" or "cloud".
}

# Keys come from the environment: OPENAI_ADMIN_KEY for all of this, and OPENAI_API_KEY, the key of a project, for webhooks.
provider "openai" {}
