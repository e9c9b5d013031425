resource "openai_spend_limit" "this" {
  threshold_amount = 10000
  currency         = "USD"
  interval         = "month"
}
