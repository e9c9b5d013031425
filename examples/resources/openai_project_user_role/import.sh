terraform import openai_project_user_role.member proj_abc123/user-aBcD1234/role-api-project-member
