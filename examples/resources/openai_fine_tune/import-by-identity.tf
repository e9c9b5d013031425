import {
  to = openai_fine_tune.triage

  identity = {
    id = "ftjob-3rB9fG5hZt7Q"
  }
}
