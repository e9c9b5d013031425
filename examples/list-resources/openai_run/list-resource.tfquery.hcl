list "openai_run" "all" {
  provider = openai

  config {
    # A thread of this configuration; an identifier, "thread_...", does as well.
    thread_id = openai_thread.inquiry.id
  }
}
