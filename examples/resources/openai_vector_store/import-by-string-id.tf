import {
  to = openai_vector_store.handbook
  id = "vs_67c8a4f2b1d08191"
}
