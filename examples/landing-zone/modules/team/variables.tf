# Optional ones are not nullable: callers pass null on, and get the default.

variable "name" {
  description = "Name of the project and of the group."
  type        = string

  validation {
    condition     = trimspace(var.name) == var.name && var.name != ""
    error_message = "A name has no spaces around it and is not empty."
  }
}

variable "user_ids" {
  description = "Identifiers of all who are in the team, user-... . Whoever else is in its group is removed."
  type        = set(string)

  validation {
    condition     = alltrue([for id in var.user_ids : startswith(id, "user-")])
    error_message = "Users are named by their identifiers, user-..., and not by e-mail addresses."
  }
}

variable "owner_group_id" {
  description = "Group that owns the project, group_... ."
  type        = string
}

variable "permissions" {
  description = "What the team may do in its project, as permissions of a role of its own. Null: what members of projects may."
  type        = set(string)
  default     = null
}

variable "monthly_budget" {
  description = "US dollars that the project may spend in a month, whole ones. Beyond it OpenAI refuses requests."
  type        = number

  validation {
    condition     = var.monthly_budget >= 1 && floor(var.monthly_budget) == var.monthly_budget
    error_message = "A budget is a whole number of US dollars, at least 1."
  }
}

variable "alert_at_percent" {
  description = "Parts of the budget, in percent, at which e-mails go out."
  type        = set(number)
  default     = [80]
  nullable    = false

  validation {
    condition     = alltrue([for percent in var.alert_at_percent : percent >= 1 && percent < 100 && floor(percent) == percent])
    error_message = "Alerts are at whole percents from 1 to 99: at 100 requests are refused already."
  }
}

variable "alert_recipients" {
  description = "E-mail addresses of those who are told."
  type        = set(string)

  validation {
    condition     = length(var.alert_recipients) > 0
    error_message = "Somebody has to be told before the money is spent."
  }
}

variable "models" {
  description = "The models that the project may use, and no others. Empty: all that the organization has."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "rate_limits" {
  description = "Limits by model, below those of the organization."
  type = map(object({
    requests_per_minute = number
    tokens_per_minute   = number
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for limit in values(var.rate_limits) : limit.requests_per_minute > 0 && limit.tokens_per_minute > 0])
    error_message = "A limit is above 0: a model that nobody may use is left out of the models instead."
  }
}

variable "service_accounts" {
  description = "Names of the service accounts: one for each program, so that each can be cut off without the others."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "data_retention" {
  description = "What OpenAI keeps of the project's requests, if other than in the organization; needs a contract with OpenAI."
  type        = string
  default     = null
}

variable "deletion_protection" {
  description = "Refuse to archive the project, which cannot be undone."
  type        = bool
  default     = true
  nullable    = false
}
