data "openai_files" "of_support" {
  purpose         = "user_data"
  filename_prefix = "support-"
}

output "stored_bytes" {
  value = sum(concat([0], data.openai_files.of_support.files[*].bytes))
}
