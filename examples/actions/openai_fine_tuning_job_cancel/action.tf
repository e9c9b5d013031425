resource "openai_file" "training" {
  filepath = "${path.module}/training.jsonl"
  purpose  = "fine-tune"
}

resource "openai_fine_tune" "triage" {
  model         = "gpt-4o-mini-2024-07-18"
  training_file = openai_file.training.id
}

# terraform apply -invoke=action.openai_fine_tuning_job_cancel.triage
action "openai_fine_tuning_job_cancel" "triage" {
  config {
    fine_tuning_job_id = openai_fine_tune.triage.id

    # Do not wait until it has ended.
    wait = false
  }
}
