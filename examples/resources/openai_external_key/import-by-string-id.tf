import {
  to = openai_external_key.documents
  id = "extkey_68f1c2d3e4a5b6c7"
}
