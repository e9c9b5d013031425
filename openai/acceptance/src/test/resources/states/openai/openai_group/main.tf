resource "openai_group" "data" {
  name = "Data"
}
