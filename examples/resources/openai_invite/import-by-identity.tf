import {
  to = openai_invite.barbara

  identity = {
    id = "invite-aBcD1234"
  }
}
