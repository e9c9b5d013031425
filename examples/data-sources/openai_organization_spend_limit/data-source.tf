resource "openai_organization_spend_limit" "this" {
  threshold_amount = 500000
}

data "openai_organization_spend_limit" "this" {
  depends_on = [openai_organization_spend_limit.this]
}
