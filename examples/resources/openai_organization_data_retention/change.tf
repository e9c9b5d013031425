# Destroying it changes nothing: what OpenAI keeps must not depend on what Terraform forgets.
resource "openai_organization_data_retention" "this" {
  type = "enhanced_modified_abuse_monitoring"
}
