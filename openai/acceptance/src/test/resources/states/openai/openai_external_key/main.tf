resource "openai_external_key" "main" {
  name        = "Main"
  external_id = "org-emulator"
  kms_arn     = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  role_arn    = "arn:aws:iam::111122223333:role/openai"
}
