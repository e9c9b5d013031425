import {
  to = openai_webhook_endpoint.jobs

  identity = {
    id = "whe_68f1c2d3e4a5b6c7"
  }
}
