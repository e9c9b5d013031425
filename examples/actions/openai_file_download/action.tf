resource "openai_file" "answers" {
  filename = "answers.jsonl"
  content  = "{\"answer\": 42}\n"
  purpose  = "evals"
}

# terraform apply -invoke=action.openai_file_download.answers
action "openai_file_download" "answers" {
  config {
    file_id   = openai_file.answers.id
    path      = "${path.module}/downloads/answers.jsonl"
    overwrite = true
  }
}
