resource "openai_data_retention" "this" {
  type = "zero_data_retention"
}
