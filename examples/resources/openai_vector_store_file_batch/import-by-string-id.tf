import {
  to = openai_vector_store_file_batch.manuals
  id = "vs_67c8a4f2b1d08191/vsfb_ab12cd34ef56"
}
