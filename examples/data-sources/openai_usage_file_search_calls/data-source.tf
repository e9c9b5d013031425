data "openai_usage_file_search_calls" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
  group_by   = ["vector_store_id"]
}

output "searches_by_store" {
  value = {
    for result in flatten(data.openai_usage_file_search_calls.november.buckets[*].results) :
    result.vector_store_id => result.num_requests...
  }
}
