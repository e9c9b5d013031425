terraform import openai_user_role.reader user-aBcD1234/role-api-organization-reader
