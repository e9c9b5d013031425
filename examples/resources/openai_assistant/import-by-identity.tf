import {
  to = openai_assistant.support

  identity = {
    id = "asst_4kZq8vN2mB7tR1xW"
  }
}
