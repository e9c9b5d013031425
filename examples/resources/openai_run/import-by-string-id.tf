import {
  to = openai_run.answer
  id = "thread_8vC2kM6xNp3S/run_2mX5cV8nWz1A"
}
