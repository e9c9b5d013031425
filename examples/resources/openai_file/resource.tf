# Other bytes under the same path are uploaded as another file.
resource "openai_file" "training" {
  filepath = "${path.module}/training.jsonl"
  purpose  = "fine-tune"
}
