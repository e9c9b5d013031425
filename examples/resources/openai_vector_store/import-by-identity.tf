import {
  to = openai_vector_store.handbook

  identity = {
    id = "vs_67c8a4f2b1d08191"
  }
}
