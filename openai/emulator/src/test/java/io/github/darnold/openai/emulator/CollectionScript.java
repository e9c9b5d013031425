package io.github.darnold.openai.emulator;

import java.time.Duration;

/// Calls of the collections that are data, for the contract test.
final class CollectionScript {

    private final Emulator emulator;
    private final ApiClient client;
    private final ApiClient admin;

    CollectionScript(Emulator emulator) {
        this.emulator = emulator;
        this.client = ApiClient.of(emulator);
        this.admin = ApiClient.admin(emulator);
    }

    void play() {
        String user = users();
        groups(user);
        invites();
        adminKeys();
        new RoleScript(admin, user).play();
        vectorStores();
        new UsageScript(emulator).play();
        new SecurityScript(client, admin).play();
    }

    /// Of the users only their data changes, and one leaves.
    private String users() {
        String path = "/organization/users";
        String ada = admin.get(path + "?emails=ada@example.com").text("/data/0/id");
        String one = path + "/" + ada;
        admin.get(path + "?limit=1");
        admin.get(one);
        admin.post(one, "{\"role\": \"owner\", \"technical_level\": \"expert\", \"developer_persona\": null}");
        admin.post(one, "{\"role\": \"member\"}");
        String grace = admin.get(path + "?emails=grace@example.com").text("/data/0/id");
        admin.delete(path + "/" + grace);
        admin.get(path + "/" + grace);
        return ada;
    }

    private void invites() {
        String path = "/organization/invites";
        String one = path + "/"
                + admin.post(path, "{\"email\": \"new@example.com\", \"role\": \"reader\"}")
                        .id();
        admin.post(path, """
            {"email": "other@example.com", "role": "owner", "projects": [{"id": "proj_1", "role": "member"}]}
            """);
        admin.post(path, "{\"email\": \"ada@example.com\", \"role\": \"reader\"}");
        admin.get(path + "?limit=1");
        admin.get(one);
        admin.delete(one);
        admin.get(one);
    }

    private void adminKeys() {
        String path = "/organization/admin_api_keys";
        String one = path + "/" + admin.post(path, "{\"name\": \"ci\"}").id();
        admin.post(path, "{\"name\": \"ci\", \"expires_in_seconds\": 60}");
        admin.post(path, "{\"name\": \"ci\", \"expires_in_seconds\": 0}");
        admin.get(path + "?limit=1&order=desc");
        admin.get(one);
        admin.delete(one);
        admin.get(one);
    }

    private void groups(String user) {
        String path = "/organization/groups";
        admin.get(path);
        String one = path + "/" + admin.post(path, "{\"name\": \"Support\"}").id();
        admin.post(path, "{\"name\": \"Sales\"}");
        admin.get(one);
        admin.post(one, "{\"name\": \"Help\"}");
        admin.get(path + "?limit=1&order=desc");
        members(one + "/users", user);
        admin.delete(one);
        admin.get(one);
    }

    private void members(String path, String user) {
        admin.post(path, "{\"user_id\": \"" + user + "\"}");
        admin.post(path, "{\"user_id\": \"" + user + "\"}");
        admin.get(path + "?limit=1000&order=asc");
        admin.get(path + "/" + user);
        admin.delete(path + "/" + user);
        admin.get(path + "/" + user);
    }

    private void vectorStores() {
        String file = new MultipartBody()
                .field("purpose", "assistants")
                .file("a.txt", "Hello")
                .upload(client)
                .id();
        String store = client.post("/vector_stores", """
            {"name": "Support", "description": "All that we know", "file_ids": ["%s", "file-none"],
             "metadata": {"a": "b"}, "expires_after": {"anchor": "last_active_at", "days": 7},
             "chunking_strategy": {"type": "static",
               "static": {"max_chunk_size_tokens": 200, "chunk_overlap_tokens": 50}}}
            """.formatted(file)).id();
        String one = "/vector_stores/" + store;
        client.get("/vector_stores?limit=5&order=asc");
        client.get(one);
        client.get(one + "/files?filter=in_progress");
        files(one, file);
        batches(one, file);
        client.post(
                one,
                "{\"name\": \"Help\", \"metadata\": {}, \"expires_after\": {\"anchor\": \"last_active_at\","
                        + " \"days\": 1}}");
        client.post(one, "{\"expires_after\": null}");
        client.delete(one + "/files/" + file);
        client.delete(one);
        client.get(one);
    }

    private void files(String store, String file) {
        client.post(store + "/files", "{\"file_id\": \"" + file + "\", \"attributes\": {\"a\": 1, \"b\": \"c\"}}");
        emulator.clock().advance(Duration.ofSeconds(1));
        client.get(store + "/files?limit=1");
        client.get(store + "/files/" + file);
        client.post(store + "/files/" + file, "{\"attributes\": {\"a\": true}}");
        client.get(store + "/files/" + file + "/content");
        search(store);
    }

    private void search(String store) {
        client.post(store + "/search", """
            {"query": "hello", "max_num_results": 5, "rewrite_query": true,
             "ranking_options": {"ranker": "auto", "score_threshold": 0.1},
             "filters": {"type": "and", "filters": [
               {"type": "eq", "key": "a", "value": true}, {"type": "nin", "key": "b", "value": ["d", 1]}]}}
            """);
        client.post(store + "/search", "{\"query\": [\"hello\", \"world\"]}");
        client.post(store + "/search", "{}");
    }

    private void batches(String store, String file) {
        String path = store + "/file_batches";
        String batch = client.post(path, "{\"file_ids\": [\"" + file + "\"]}").id();
        client.get(path + "/" + batch);
        client.get(path + "/" + batch + "/files");
        client.post(path + "/" + batch + "/cancel");
        client.post(
                path, "{\"files\": [{\"file_id\": \"" + file + "\", \"chunking_strategy\": {\"type\": \"auto\"}}]}");
        client.post(path, "{}");
    }
}
