# OpenAI encrypts with a key in AWS, by a role that trusts it.
resource "openai_external_key" "documents" {
  name        = "Documents"
  kms_arn     = "arn:aws:kms:us-east-1:123456789012:key/0d8f3c2e-6d1b-4b43-9a52-3f7b1b0c9e11"
  role_arn    = "arn:aws:iam::123456789012:role/openai-keys"
  external_id = "org-Kq3xT9vLmN2pRs5u"
}
