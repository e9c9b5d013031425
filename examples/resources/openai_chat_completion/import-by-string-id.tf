import {
  to = openai_chat_completion.tagline
  id = "chatcmpl-9hT3wQ7yLc2V"
}
