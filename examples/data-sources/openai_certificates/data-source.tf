data "openai_certificates" "all" {}

output "active_certificates" {
  value = [for certificate in data.openai_certificates.all.certificates : certificate.name if certificate.active]
}
