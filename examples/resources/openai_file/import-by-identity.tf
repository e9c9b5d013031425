import {
  to = openai_file.training

  identity = {
    id = "file-6nD8sK2jXp4M"
  }
}
