data "openai_usage_images" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
  sources    = ["image.generation"]
  group_by   = ["size"]
}

output "images_by_size" {
  value = {
    for result in flatten(data.openai_usage_images.november.buckets[*].results) : result.size => result.images...
  }
}
