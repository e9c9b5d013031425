data "openai_usage_embeddings" "november" {
  start_time = 1793491200 # 2026-11-01T00:00:00Z
  end_time   = 1796083200 # 2026-12-01T00:00:00Z
  models     = ["text-embedding-3-small"]
}

output "embedding_tokens" {
  value = sum(concat([0], flatten(data.openai_usage_embeddings.november.buckets[*].results)[*].input_tokens))
}
