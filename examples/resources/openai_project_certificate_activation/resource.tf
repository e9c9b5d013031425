resource "openai_project" "payments" {
  name = "Payments"
}

resource "openai_certificate" "clients" {
  name        = "Client authority"
  certificate = file("${path.module}/clients.pem")
}

# Mutual TLS for one project, while others go on without. The plan says so before the first activation:
# Warning: Mutual TLS becomes binding
resource "openai_project_certificate_activation" "clients" {
  project_id     = openai_project.payments.id
  certificate_id = openai_certificate.clients.id

  lifecycle {
    create_before_destroy = true
  }
}
