import {
  to = openai_thread.inquiry
  id = "thread_8vC2kM6xNp3S"
}
