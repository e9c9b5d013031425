resource "openai_project" "search" {
  name = "Search"
}

# Tools that are not named here stay as they are.
resource "openai_project_hosted_tool_permissions" "search" {
  project_id               = openai_project.search.id
  code_interpreter_enabled = false
  mcp_enabled              = false
}
