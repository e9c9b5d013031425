data "openai_audit_logs" "removals" {
  event_types = ["user.deleted", "project.archived", "service_account.deleted"]

  effective_at = {
    gte = 1793491200 # 2026-11-01T00:00:00Z
  }

  limit = 100
}

output "removals" {
  value = [
    for entry in data.openai_audit_logs.removals.audit_logs :
    "${entry.type} by ${try(entry.actor.api_key.id, entry.actor.session.user.email, "unknown")}"
  ]
}
