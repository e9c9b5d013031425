terraform import openai_user_roles.all user-aBcD1234
