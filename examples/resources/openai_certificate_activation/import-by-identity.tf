import {
  to = openai_certificate_activation.clients

  identity = {
    certificate_id = "cert_68f1c2d3e4a5b6c7"
  }
}
