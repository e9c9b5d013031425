resource "openai_certificate" "clients" {
  name        = "Client authority"
  certificate = file("${path.module}/clients.pem")
}

# From the first activation on, OpenAI refuses clients without a certificate: configure them before. The plan says so:
# Warning: Mutual TLS becomes binding
resource "openai_certificate_activation" "clients" {
  certificate_id = openai_certificate.clients.id

  # A new certificate is active before the old one goes.
  lifecycle {
    create_before_destroy = true
  }
}
