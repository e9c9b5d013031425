import {
  to = openai_message.question
  id = "thread_8vC2kM6xNp3S/msg_5tJ1wR9bLq4F"
}
