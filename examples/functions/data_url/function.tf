locals {
  # Mostly from a file: filebase64("${path.module}/garden.png")
  image = base64encode("GIF89a")
}

# A picture in a message, without a place on the web.
output "content_parts" {
  value = [
    { type = "text", text = "What is on this picture?" },
    { type = "image_url", image_url = { url = provider::openai::data_url(local.image) } },
  ]
}

# With its media type, where the first bytes do not tell it.
output "page" {
  value = provider::openai::data_url(base64encode("<p>Hello</p>"), "text/html")
}
