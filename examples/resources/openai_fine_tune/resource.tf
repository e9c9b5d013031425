locals {
  # At least ten examples; more make a better model.
  examples = {
    "Where is my order?"        = "delivery"
    "When does it arrive?"      = "delivery"
    "Do you ship to Norway?"    = "delivery"
    "I want my money back."     = "returns"
    "How do I send it back?"    = "returns"
    "The parcel is damaged."    = "returns"
    "The mower does not start." = "repair"
    "The hose leaks."           = "repair"
    "I forgot my password."     = "account"
    "Can I change my address?"  = "account"
  }
}

resource "openai_file" "training" {
  filename = "triage.jsonl"
  purpose  = "fine-tune"

  content = provider::openai::jsonl_encode([
    for question, topic in local.examples : {
      messages = [
        { role = "user", content = question },
        { role = "assistant", content = topic },
      ]
    }
  ])
}

# Every change but that of waiting starts another job, which is billed.
resource "openai_fine_tune" "triage" {
  model         = "gpt-4o-mini-2024-07-18"
  training_file = openai_file.training.id
  suffix        = "triage"

  method = {
    type = "supervised"

    supervised = {
      hyperparameters = { n_epochs = "3" }
    }
  }

  # The job goes on while Terraform does something else.
  wait_for_completion = false
}
