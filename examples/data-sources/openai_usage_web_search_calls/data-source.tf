data "openai_usage_web_search_calls" "november" {
  start_time     = 1793491200 # 2026-11-01T00:00:00Z
  end_time       = 1796083200 # 2026-12-01T00:00:00Z
  context_levels = ["high"]
}

output "expensive_searches" {
  value = sum(concat([0], flatten(data.openai_usage_web_search_calls.november.buckets[*].results)[*].num_requests))
}
