resource "openai_organization_data_retention" "this" {
  type = "zero_data_retention"
}

moved {
  from = openai_data_retention.this
  to   = openai_organization_data_retention.this
}
