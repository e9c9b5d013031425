import {
  to = openai_thread.inquiry

  identity = {
    id = "thread_8vC2kM6xNp3S"
  }
}
