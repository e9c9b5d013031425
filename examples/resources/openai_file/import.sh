terraform import openai_file.training file-6nD8sK2jXp4M
