data "openai_external_keys" "decryption" {
  purpose = "psp_decryption"
}
