variable "teams" {
  description = "The teams by a key that never changes: names may, objects keep theirs."
  type = map(object({
    name             = string
    members          = set(string)
    monthly_budget   = number
    alert_recipients = set(string)

    # What is left out is as the module has it.
    alert_at_percent = optional(set(number))
    permissions      = optional(set(string))
    models           = optional(set(string))
    rate_limits = optional(map(object({
      requests_per_minute = number
      tokens_per_minute   = number
    })))
    service_accounts = optional(set(string))
    data_retention   = optional(string)
  }))
}

variable "platform_team" {
  description = "E-mail addresses of those who look after the organization and own each project."
  type        = set(string)

  validation {
    condition     = length(var.platform_team) > 1
    error_message = "Name at least two people: one may be ill when a project needs an owner."
  }
}

variable "monthly_budget" {
  description = "US dollars that the whole organization may spend in a month, whole ones."
  type        = number

  validation {
    condition     = var.monthly_budget >= 1 && floor(var.monthly_budget) == var.monthly_budget
    error_message = "The budget is a whole number of US dollars, at least 1."
  }
}

variable "finance_recipients" {
  description = "E-mail addresses of those who are told when the organization has spent 80 percent of its budget."
  type        = set(string)
}

variable "data_retention" {
  description = "What OpenAI keeps of requests. Null, the usual: as it is. Anything else needs a contract with OpenAI."
  type        = string
  default     = null
}

variable "webhooks" {
  description = "Where OpenAI sends events of the project whose key is in OPENAI_API_KEY, by name."
  type = map(object({
    url         = string
    event_types = set(string)

    # RSA public key as PEM of whoever receives the events. OpenAI tells the signing secret once: it is encrypted for
    # this key, so that the state has no secret.
    public_key_file = string
  }))
  default = {}
}

variable "deletion_protection" {
  description = "Refuse to archive projects. An archived project never comes back, and all keys of it stop working."
  type        = bool
  default     = true
}
