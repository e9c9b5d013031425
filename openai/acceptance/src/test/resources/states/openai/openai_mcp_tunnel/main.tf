resource "openai_mcp_tunnel" "docs" {
  name        = "Docs"
  description = "Search of our documents"
}
