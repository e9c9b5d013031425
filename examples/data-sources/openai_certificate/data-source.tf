resource "openai_certificate" "clients" {
  name        = "Client authority"
  certificate = file("${path.module}/clients.pem")
}

# With its PEM, which lists do not tell.
data "openai_certificate" "clients" {
  id = openai_certificate.clients.id
}
