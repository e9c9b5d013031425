# OpenAI shows the key once. The state has it only encrypted: whoever has the private key reads it by
# rsadecrypt(openai_admin_api_key.automation.encrypted_value, file("private.pem")).
resource "openai_admin_api_key" "automation" {
  name                  = "Automation"
  encryption_public_key = file("${path.module}/public.pem")

  # 90 days; the first plan after that replaces the key.
  expires_in_seconds = 90 * 24 * 60 * 60
}
