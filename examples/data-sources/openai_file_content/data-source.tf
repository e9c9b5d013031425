resource "openai_file" "answers" {
  filename = "answers.jsonl"
  content  = "{\"answer\": 42}\n"
  purpose  = "evals"
}

data "openai_file_content" "answers" {
  file_id = openai_file.answers.id
}

output "answer" {
  value = jsondecode(trimspace(data.openai_file_content.answers.content)).answer
}
