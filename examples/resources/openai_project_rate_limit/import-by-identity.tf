import {
  to = openai_project_rate_limit.gpt_4o

  identity = {
    project_id    = "proj_7yH4dF1gTs6K"
    rate_limit_id = "rl-example"
  }
}
