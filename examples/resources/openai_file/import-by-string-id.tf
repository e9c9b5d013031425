import {
  to = openai_file.training
  id = "file-6nD8sK2jXp4M"
}
