resource "openai_file" "answers" {
  filename = "answers.jsonl"
  content  = "{\"answer\": 42}\n"
  purpose  = "evals"
}

# By identifier, or by a name that only one file has (of those for this purpose).
data "openai_file" "answers" {
  filename = openai_file.answers.filename
  purpose  = "evals"
}

output "size" {
  value = data.openai_file.answers.bytes
}
