import {
  to = openai_assistant.support
  id = "asst_4kZq8vN2mB7tR1xW"
}
