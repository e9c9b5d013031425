# OpenAI reaches the MCP server through a client that runs beside it.
resource "openai_mcp_tunnel" "tickets" {
  name        = "tickets"
  description = "Tickets of the service desk, read only"
}
