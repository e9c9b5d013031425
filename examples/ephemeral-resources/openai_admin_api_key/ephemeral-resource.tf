# A key for this run alone: nothing of it stands in plan or state, and it is deleted in the end.
ephemeral "openai_admin_api_key" "run" {
  expires_in_seconds = 900
}

provider "openai" {
  alias         = "run"
  admin_api_key = ephemeral.openai_admin_api_key.run.value
}

resource "openai_group" "support" {
  provider = openai.run

  name = "Support"
}
