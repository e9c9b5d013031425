resource "openai_file" "answers" {
  filename = "answers.jsonl"
  content  = "{\"answer\": 42}\n"
  purpose  = "evals"
}

# In no plan and in no state: for arguments that are write-only, and for other providers.
ephemeral "openai_file_content" "answers" {
  file_id = openai_file.answers.id
}
