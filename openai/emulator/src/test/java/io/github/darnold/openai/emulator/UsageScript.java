package io.github.darnold.openai.emulator;

import java.util.List;

/// Calls of the reports about an organization, for the contract test.
final class UsageScript {

    private static final List<String> KINDS = List.of(
            "completions",
            "decisions",
            "embeddings",
            "moderations",
            "images",
            "audio_speeches",
            "audio_transcriptions",
            "vector_stores",
            "code_interpreter_sessions",
            "file_search_calls",
            "web_search_calls");

    private final Emulator emulator;
    private final ApiClient admin;

    UsageScript(Emulator emulator) {
        this.emulator = emulator;
        this.admin = ApiClient.admin(emulator);
    }

    void play() {
        ApiClient client = ApiClient.of(emulator);
        client.post("/embeddings", "{\"model\": \"text-embedding-3-small\", \"input\": \"Hello\"}");
        client.post(
                "/chat/completions",
                "{\"model\": \"gpt-4o\", \"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}");
        long today = emulator.clock().instant().getEpochSecond();
        String since = "?start_time=" + (today - 86_400);
        KINDS.forEach(kind -> report("/organization/usage/" + kind, since));
        report("/organization/costs", since);
        admin.get("/organization/usage/completions" + since + "&group_by[]=model&bucket_width=1h&models[]=gpt-4o");
        admin.get("/organization/costs" + since + "&group_by[]=line_item");
        admin.post("/organization/projects", "{\"name\": \"Audited\"}");
        admin.get("/organization/audit_logs?event_types[]=project.created&limit=1&effective_at[gte]=0");
    }

    private void report(String path, String since) {
        String page = admin.get(path + since + "&limit=1").text("/next_page");
        admin.get(path + since + "&limit=1&page=" + page);
    }
}
