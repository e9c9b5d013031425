terraform {
  required_providers {
    depot = {
      source = "example/depot"
    }
  }
}

variable "api_key" {
  type      = string
  sensitive = true
}

provider "depot" {
  url     = "https://depot.example/v2"
  api_key = var.api_key
}

resource "depot_crate" "tools" {
  name = "tools"
  size = 20
}
