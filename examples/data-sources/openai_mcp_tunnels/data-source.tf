# Of one organization, workspace or tenant.
data "openai_mcp_tunnels" "ours" {
  organization_id = "org-Kq3xT9vLmN2pRs5u"
}
