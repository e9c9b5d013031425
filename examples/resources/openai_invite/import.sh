terraform import openai_invite.barbara invite-aBcD1234
