import {
  to = openai_vector_store_file_batch.manuals

  identity = {
    vector_store_id = "vs_67c8a4f2b1d08191"
    id              = "vsfb_ab12cd34ef56"
  }
}
