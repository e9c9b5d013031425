data "openai_usage_vector_stores" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
  group_by   = ["project_id"]
}

output "bytes_by_project" {
  value = {
    for result in flatten(data.openai_usage_vector_stores.november.buckets[*].results) :
    result.project_id => result.usage_bytes...
  }
}
