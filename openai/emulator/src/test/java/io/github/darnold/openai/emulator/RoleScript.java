package io.github.darnold.openai.emulator;

/// Calls of roles and of who has them, for the contract test.
record RoleScript(ApiClient admin, String user) {

    void play() {
        String project =
                admin.post("/organization/projects", "{\"name\": \"Search\"}").id();
        String group = admin.post("/organization/groups", "{\"name\": \"Search team\"}")
                .id();
        admin.post("/organization/groups/" + group + "/users", "{\"user_id\": \"" + user + "\"}");
        inside("/organization", "role-api-organization-reader", group);
        inside("/projects/" + project, "role-api-project-member", group);
    }

    private void inside(String place, String predefined, String group) {
        String role = role(place + "/roles");
        assignments(place + "/groups/" + group + "/roles", role, predefined);
        assignments(place + "/users/" + user + "/roles", role, predefined);
        admin.delete(place + "/roles/" + role);
        admin.get(place + "/roles/" + role);
    }

    private String role(String path) {
        admin.get(path);
        String role = admin.post(
                        path,
                        "{\"role_name\": \"Auditor\", \"permissions\": [\"api.groups.read\"], \"description\": \"Reads\"}")
                .id();
        admin.post(path, "{\"role_name\": \"Auditor\", \"permissions\": []}");
        admin.get(path + "/" + role);
        admin.post(path + "/" + role, "{\"role_name\": \"Reviewer\", \"permissions\": [], \"description\": null}");
        admin.get(path + "?limit=1&order=desc");
        return role;
    }

    private void assignments(String path, String role, String predefined) {
        admin.post(path, "{\"role_id\": \"" + role + "\"}");
        admin.post(path, "{\"role_id\": \"" + predefined + "\"}");
        admin.get(path + "?limit=1");
        admin.get(path + "/" + role);
        admin.delete(path + "/" + role);
        admin.delete(path + "/" + role);
    }
}
