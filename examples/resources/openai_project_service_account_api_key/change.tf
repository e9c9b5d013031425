resource "openai_project" "search" {
  name = "Search"
}

resource "openai_project_service_account" "ci" {
  project_id = openai_project.search.id
  name       = "Build"
}

# OpenAI shows the key once. The state has it only encrypted: whoever has the private key reads it by
# rsadecrypt(openai_project_service_account_api_key.ci.encrypted_value, file("private.pem")).
resource "openai_project_service_account_api_key" "ci" {
  project_id            = openai_project.search.id
  service_account_id    = openai_project_service_account.ci.id
  name                  = "Build"
  scopes                = ["api.all.read", "model.request"]
  encryption_public_key = file("${path.module}/public.pem")

  # 90 days; the first plan after that replaces the key.
  expires_in_seconds = 90 * 24 * 60 * 60
}
