resource "openai_assistant" "support" {
  name  = "Customer support"
  model = "gpt-4-turbo"

  tools = [{
    type = "function"

    function = {
      name       = "ask_a_person"
      parameters = jsonencode({ type = "object", properties = {} })
    }
  }]
}

resource "openai_thread" "inquiry" {
  messages = [
    { role = "user", content = "Where is my order 12345?" },
  ]
}

# Stays active until somebody submits what the function returns.
resource "openai_run" "answer" {
  assistant_id        = openai_assistant.support.id
  thread_id           = openai_thread.inquiry.id
  tool_choice         = { type = "required" }
  wait_for_completion = false
}

# terraform apply -invoke=action.openai_run_cancel.answer
action "openai_run_cancel" "answer" {
  config {
    thread_id = openai_run.answer.thread_id
    run_id    = openai_run.answer.id
  }
}
