import {
  to = openai_project_certificate_activation.clients
  id = "proj_7yH4dF1gTs6K/cert_68f1c2d3e4a5b6c7"
}
