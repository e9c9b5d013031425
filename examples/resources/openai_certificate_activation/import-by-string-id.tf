import {
  to = openai_certificate_activation.clients
  id = "cert_68f1c2d3e4a5b6c7"
}
