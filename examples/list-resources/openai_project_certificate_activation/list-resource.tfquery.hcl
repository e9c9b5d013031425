list "openai_project_certificate_activation" "payments" {
  provider = openai

  config {
    # A project of this configuration; an identifier, "proj_...", does as well.
    project_id = openai_project.payments.id
  }
}
