data "openai_usage_audio_speeches" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
}

output "characters_spoken" {
  value = sum(concat([0], flatten(data.openai_usage_audio_speeches.november.buckets[*].results)[*].characters))
}
