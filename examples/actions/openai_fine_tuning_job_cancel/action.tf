resource "openai_file" "training" {
  filepath = "${path.module}/training.jsonl"
  purpose  = "fine-tune"
}

# A rehearsal: OpenAI takes file and arguments, and the job ends before it trains, and bills, anything.
resource "openai_fine_tune" "rehearsal" {
  model               = "gpt-4o-mini-2024-07-18"
  training_file       = openai_file.training.id
  wait_for_completion = false

  lifecycle {
    action_trigger {
      events  = [after_create]
      actions = [action.openai_fine_tuning_job_cancel.rehearsal]
    }
  }
}

action "openai_fine_tuning_job_cancel" "rehearsal" {
  config {
    fine_tuning_job_id = openai_fine_tune.rehearsal.id

    # Go on before it has ended.
    wait = false
  }
}
