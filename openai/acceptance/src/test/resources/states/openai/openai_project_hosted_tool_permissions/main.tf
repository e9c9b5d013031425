resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_hosted_tool_permissions" "search" {
  project_id               = openai_project.search.id
  file_search_enabled      = true
  web_search_enabled       = false
  image_generation_enabled = true
  mcp_enabled              = false
  code_interpreter_enabled = true
}
