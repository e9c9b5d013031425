# OpenAI reaches the MCP server through a client that runs beside it.
resource "openai_mcp_tunnel" "tickets" {
  name        = "tickets"
  description = "Tickets of the service desk"
}

data "openai_mcp_tunnel" "tickets" {
  id = openai_mcp_tunnel.tickets.id
}
