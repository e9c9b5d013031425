locals {
  # Usually from a file: filebase64("${path.module}/garden.png")
  image = base64encode("GIF89a")
}

# An image in a message, without hosting it anywhere.
output "content_parts" {
  value = [
    { type = "text", text = "What is in this image?" },
    { type = "image_url", image_url = { url = provider::openai::data_url(local.image) } },
  ]
}

# With its media type, where the first bytes do not tell it.
output "page" {
  value = provider::openai::data_url(base64encode("<p>Hello</p>"), "text/html")
}
