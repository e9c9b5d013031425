data "openai_costs" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
  group_by   = ["project_id", "line_item"]
}

locals {
  spent = sum(concat([0], flatten(data.openai_costs.november.buckets[*].results)[*].amount.value))
}

# Every plan and apply says so when the budget is used up; nothing is refused.
check "budget" {
  assert {
    condition     = local.spent < 1000
    error_message = "November cost ${local.spent} dollars so far, of a budget of 1000."
  }
}
