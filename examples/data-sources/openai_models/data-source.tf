data "openai_models" "all" {}

# The days on which OpenAI shuts models down, as far as they are announced.
output "shutdown_dates" {
  value = {
    for model in data.openai_models.all.models :
    model.id => model.shutdown_date if model.shutdown_date != null
  }
}
