import {
  to = openai_vector_store_file.handbook

  identity = {
    vector_store_id = "vs_67c8a4f2b1d08191"
    file_id         = "file-6nD8sK2jXp4M"
  }
}
