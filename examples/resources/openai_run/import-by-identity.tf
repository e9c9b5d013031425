import {
  to = openai_run.answer

  identity = {
    thread_id = "thread_8vC2kM6xNp3S"
    id        = "run_2mX5cV8nWz1A"
  }
}
