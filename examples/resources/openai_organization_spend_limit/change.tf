# In cents: OpenAI refuses requests once 6000 US dollars are spent in a month.
resource "openai_organization_spend_limit" "this" {
  threshold_amount = 600000
}
