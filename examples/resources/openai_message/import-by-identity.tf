import {
  to = openai_message.question

  identity = {
    thread_id = "thread_8vC2kM6xNp3S"
    id        = "msg_5tJ1wR9bLq4F"
  }
}
