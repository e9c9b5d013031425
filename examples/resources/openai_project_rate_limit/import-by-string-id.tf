import {
  to = openai_project_rate_limit.gpt_4o
  id = "proj_7yH4dF1gTs6K/rl-example"
}
