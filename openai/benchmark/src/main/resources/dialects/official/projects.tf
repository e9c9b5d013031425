terraform {
  required_providers {
    openai = {
      source = "registry.terraform.io/openai/openai"
    }
  }
}

variable "base_url" {
  type = string
}

variable "admin_key" {
  type = string
}

variable "objects" {
  type = number
}

provider "openai" {
  base_url      = var.base_url
  admin_api_key = var.admin_key
}

resource "openai_project" "benchmark" {
  count = var.objects
  name  = "benchmark-${count.index}"
}
