terraform {
  required_providers {
    openai = {
      source = "registry.terraform.io/darnold/openai"
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
  base_url = var.base_url
  api_key  = "sk-benchmark"
}

resource "openai_file" "benchmark" {
  count    = var.objects
  filepath = "${path.module}/file.jsonl"
  purpose  = "fine-tune"
}
