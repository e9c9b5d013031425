terraform {
  required_version = ">= 1.6"

  required_providers {
    openai = {
      source  = "registry.terraform.io/darnold/openai"
      version = "~> 1.0"
    }
  }
}
