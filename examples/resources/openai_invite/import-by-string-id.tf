import {
  to = openai_invite.barbara
  id = "invite-aBcD1234"
}
