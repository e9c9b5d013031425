package io.github.darnold.openai.emulator;

/// Calls about who works in projects, for the contract test.
final class ProjectMembersScript {

    private final ApiClient admin;

    ProjectMembersScript(Emulator emulator) {
        this.admin = ApiClient.admin(emulator);
    }

    void play() {
        String projects = "/organization/projects";
        String project =
                projects + "/" + admin.post(projects, "{\"name\": \"Search\"}").id();
        users(project + "/users");
        accounts(project + "/service_accounts");
        keys(project);
        groups(project + "/groups");
        admin.post(project + "/archive");
        admin.get(project + "/users");
        admin.get(project + "/service_accounts");
    }

    private void users(String path) {
        admin.get(
                "/organization/projects/" + admin.get("/organization/projects").text("/data/0/id") + "/users");
        String one = path + "/"
                + admin.post(path, "{\"email\": \"ada@example.com\", \"role\": \"member\"}")
                        .id();
        admin.post(path, "{\"email\": \"ada@example.com\", \"role\": \"member\"}");
        admin.post(path, "{\"user_id\": \"user-none\", \"role\": \"member\"}");
        admin.get(path + "?limit=1");
        admin.get(one);
        admin.post(one, "{\"role\": \"owner\"}");
        admin.delete(one);
        admin.get(one);
    }

    private void groups(String path) {
        String group =
                admin.post("/organization/groups", "{\"name\": \"Support\"}").id();
        String asMember = "{\"group_id\": \"%s\", \"role\": \"role-api-project-member\"}";
        admin.post(path, asMember.formatted(group));
        admin.post(path, asMember.formatted(group));
        admin.post(path, asMember.formatted("group_none"));
        admin.get(path + "?limit=1&order=desc");
        admin.get(path + "/" + group);
        admin.delete(path + "/" + group);
        admin.get(path + "/" + group);
    }

    private void keys(String project) {
        String accounts = project + "/service_accounts";
        String account = admin.post(accounts, "{\"name\": \"ci\"}").id();
        String ofAccount = accounts + "/" + account + "/api_keys";
        String id = admin.post(ofAccount, "{\"name\": \"a\", \"scopes\": [], \"expires_in_seconds\": 60}")
                .id();
        admin.post(ofAccount, "{}");
        String one = project + "/api_keys/" + id;
        admin.get(project + "/api_keys?owner_project_access=any&limit=1");
        admin.get(one);
        admin.post(one, "{\"expires_in_seconds\": 60, \"scopes\": [\"api.all.read\"]}");
        admin.delete(one);
        admin.get(one);
    }

    private void accounts(String path) {
        String one = path + "/"
                + admin.post(path, "{\"name\": \"ci\", \"expires_in_seconds\": 60}")
                        .id();
        admin.post(path, "{\"name\": \"ci\", \"create_service_account_only\": true}");
        admin.post(path, "{\"name\": \"ci\", \"create_service_account_only\": true, \"expires_in_seconds\": 60}");
        admin.get(path + "?limit=1");
        admin.get(one);
        admin.post(one, "{\"role\": \"owner\", \"name\": \"build\"}");
        admin.delete(one);
        admin.get(one);
    }
}
