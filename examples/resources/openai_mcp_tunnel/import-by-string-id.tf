import {
  to = openai_mcp_tunnel.tickets
  id = "tunnel_0a1b2c3d4e5f60718293a4b5c6d7e8f9"
}
