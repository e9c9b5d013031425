import {
  to = openai_external_storage.search
  id = "extstorage_68f1c2d3e4a5b6c7"
}
