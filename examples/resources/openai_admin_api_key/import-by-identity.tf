# Warning: The state does not have the key itself
import {
  to = openai_admin_api_key.automation

  identity = {
    id = "key_4tR8bN2kVw6Y"
  }
}
