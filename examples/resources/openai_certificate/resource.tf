# The authority whose clients may come in. Its private key stays elsewhere.
resource "openai_certificate" "clients" {
  name        = "Client authority"
  certificate = file("${path.module}/clients.pem")
}
