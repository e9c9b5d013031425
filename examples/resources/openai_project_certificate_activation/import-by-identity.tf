import {
  to = openai_project_certificate_activation.clients

  identity = {
    project_id     = "proj_7yH4dF1gTs6K"
    certificate_id = "cert_68f1c2d3e4a5b6c7"
  }
}
