data "openai_usage_completions" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
  group_by   = ["model", "batch"]
}

output "tokens_by_model" {
  value = {
    for result in flatten(data.openai_usage_completions.november.buckets[*].results) :
    result.model => result.input_tokens + result.output_tokens...
  }
}
