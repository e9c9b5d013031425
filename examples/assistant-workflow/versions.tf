terraform {
  required_version = ">= 1.5"

  required_providers {
    openai = {
      source  = "registry.terraform.io/darnold/openai"
      version = "~> 1.0"
    }
  }
}

# The key and the address of the API come from the environment: OPENAI_API_KEY, OPENAI_BASE_URL.
provider "openai" {}
