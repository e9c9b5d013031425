# Terraform alone: the part of each time that no provider can change.

variable "base_url" {
  type = string
}

variable "admin_key" {
  type = string
}

variable "objects" {
  type = number
}

resource "terraform_data" "benchmark" {
  count = var.objects
  input = "benchmark-${count.index}"
}
