terraform {
  required_providers {
    notebook = {
      source = "example/notebook"
    }
  }
}

provider "notebook" {
  folder = "${path.module}/notebook"
}

resource "notebook_note" "shopping" {
  title = provider::notebook::title("Shopping list")
  text  = "Coffee, beans, more coffee."
}

data "notebook_note" "shopping" {
  title = notebook_note.shopping.title
}

output "words" {
  value = data.notebook_note.shopping.words
}
