resource "openai_organization_data_retention" "this" {
  type = "zero_data_retention"
}
