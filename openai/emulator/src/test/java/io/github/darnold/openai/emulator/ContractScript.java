package io.github.darnold.openai.emulator;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// A broad round through all chapters: every operation, most of their arguments, and how they refuse.
final class ContractScript {

    private static final String EXAMPLE =
            "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}, {\"role\": \"assistant\", \"content\":"
                    + " \"b\"}]}\n";

    private final Emulator emulator;
    private final ApiClient client;
    private final ApiClient admin;

    ContractScript(Emulator emulator) {
        this.emulator = emulator;
        this.client = ApiClient.of(emulator);
        this.admin = ApiClient.admin(emulator);
    }

    void play() {
        chats();
        embeddings();
        String file = files();
        uploads();
        fineTuning(file);
        models();
        String assistant = assistants();
        threads(assistant);
        projects();
        new CollectionScript(emulator).play();
        new ProjectMembersScript(emulator).play();
        new SettingsScript(emulator).play();
        refusals();
    }

    private void chats() {
        String path = "/chat/completions";
        client.get(path);
        client.post(path, "{\"model\": \"gpt-4\", \"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}");
        client.post(path, """
            {"model": "gpt-4o", "n": 2, "temperature": 0.7, "top_p": 1, "seed": 7, "stop": ["x"], "user": "u",
             "max_completion_tokens": 5, "logprobs": true, "top_logprobs": 2, "service_tier": "auto",
             "logit_bias": {"50256": -100}, "presence_penalty": 1, "frequency_penalty": -1,
             "response_format": {"type": "text"}, "modalities": ["text"], "parallel_tool_calls": true,
             "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
             "messages": [{"role": "developer", "content": "Be kind."},
               {"role": "user", "content": [{"type": "text", "text": "see"},
                 {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}}]},
               {"role": "assistant", "content": null, "tool_calls": [
                 {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
               {"role": "tool", "tool_call_id": "call_1", "content": "done"}]}
            """);
        client.post(path, """
            {"model": "gpt-4o-mini", "tool_choice": "required", "messages": [{"role": "user", "content": "Hi"}],
             "tools": [{"type": "custom", "custom": {"name": "c", "format": {"type": "text"}}}]}
            """);
        String id = client.post(path, """
            {"model": "gpt-4.1", "store": true, "metadata": {"a": "b"}, "verbosity": "low",
             "reasoning_effort": "low", "messages": [{"role": "system", "content": "x"},
               {"role": "user", "content": [{"type": "text", "text": "y"}], "name": "n"}],
             "response_format": {"type": "json_schema", "json_schema": {"name": "s", "strict": true,
               "schema": {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"],
                 "additionalProperties": false}}}}
            """).id();
        client.get(path + "?limit=5&order=desc&model=gpt-4.1&metadata%5Ba%5D=b");
        client.get(path + "/" + id);
        client.get(path + "/" + id + "/messages?limit=1&order=asc");
        client.post(path + "/" + id, "{\"metadata\": {\"c\": \"d\"}}");
        client.post(path + "/" + id, "{\"metadata\": null}");
        client.delete(path + "/" + id);
    }

    private void embeddings() {
        client.post("/embeddings", "{\"model\": \"text-embedding-ada-002\", \"input\": \"fox\"}");
        client.post(
                "/embeddings", "{\"model\": \"text-embedding-3-large\", \"input\": [\"a\", \"b\"], \"user\": \"u\"}");
        client.post("/embeddings", "{\"model\": \"text-embedding-3-small\", \"input\": [[1, 2]], \"dimensions\": 4}");
        client.post(
                "/embeddings",
                "{\"model\": \"text-embedding-3-small\", \"input\": [1, 2], \"encoding_format\": \"base64\"}");
    }

    private String files() {
        client.get("/files");
        for (String purpose : new String[] {"assistants", "batch", "vision", "user_data", "evals"}) {
            new MultipartBody().field("purpose", purpose).file("a.jsonl", "{}").upload(client);
        }
        String expiring = new MultipartBody()
                .field("purpose", "vision")
                .field("expires_after[anchor]", "created_at")
                .field("expires_after[seconds]", "3600")
                .file("a.png", "x")
                .upload(client)
                .id();
        client.get("/files?purpose=vision&limit=1&order=asc");
        client.get("/files/" + expiring);
        client.get("/files/" + expiring + "/content");
        client.delete("/files/" + expiring);
        return new MultipartBody()
                .field("purpose", "fine-tune")
                .file("t.jsonl", EXAMPLE.repeat(10))
                .upload(client)
                .id();
    }

    private void uploads() {
        String upload = "/uploads/" + client.post("/uploads", """
            {"filename": "a.jsonl", "purpose": "batch", "bytes": 2, "mime_type": "text/jsonl",
             "expires_after": {"anchor": "created_at", "seconds": 3600}}
            """).id();
        MultipartBody data = new MultipartBody().file("data", "part", new byte[] {'{', '}'});
        String part = data.sendTo(client, upload + "/parts").id();
        client.post(upload + "/complete", "{\"part_ids\": [\"nowhere\"]}");
        client.post(
                upload + "/complete",
                "{\"part_ids\": [\"" + part + "\"], \"md5\": \"99914b932bd37a50b983c5e7c90ae93b\"}");
        String other = client.post(
                        "/uploads",
                        "{\"filename\": \"a\", \"purpose\": \"vision\", \"bytes\": 2, \"mime_type\": \"image/png\"}")
                .id();
        client.post("/uploads/" + other + "/cancel");
    }

    private void fineTuning(String file) {
        String jobs = "/fine_tuning/jobs";
        client.get(jobs);
        String plain = job(file, "");
        String rich = job(file, """
            , "suffix": "s", "validation_file": "%s", "seed": 5, "metadata": {"a": "b"},
            "integrations": [{"type": "wandb", "wandb": {"project": "p", "tags": ["t"]}}],
            "method": {"type": "supervised", "supervised": {"hyperparameters": {"n_epochs": 2, "batch_size": "auto"}}}
            """.formatted(file));
        String graded = job(file, """
            , "method": {"type": "reinforcement", "reinforcement": {"hyperparameters": {"eval_samples": 2},
            "grader": {"type": "string_check", "name": "g", "input": "{{a}}", "reference": "b", "operation": "eq"}}}
            """);
        String preferred =
                job(file, ", \"method\": {\"type\": \"dpo\", \"dpo\": {\"hyperparameters\": {\"beta\": 0.1}}}");
        client.post(plain + "/pause");
        client.post(plain + "/resume");
        for (int second = 0; second < 4; second++) {
            client.get(plain);
            client.get(rich);
            client.get(graded);
            client.get(preferred);
            emulator.clock().advance(Duration.ofSeconds(1));
        }
        client.get(rich + "/events?limit=3");
        client.get(rich + "/checkpoints?limit=1");
        client.get(preferred + "/checkpoints");
        client.get(preferred + "/events");
        client.get(jobs + "?limit=2&metadata%5Ba%5D=b");
        client.post(job(file, "") + "/cancel");
        client.get("/files?purpose=fine-tune-results");
        client.delete("/models/" + client.get(rich).text("/fine_tuned_model"));
    }

    /// The path of a new job.
    private String job(String file, String more) {
        String body = "{\"model\": \"gpt-4o-mini\", \"training_file\": \"" + file + "\"" + more + "}";
        return "/fine_tuning/jobs/" + client.post("/fine_tuning/jobs", body).id();
    }

    private void models() {
        client.get("/models");
        client.get("/models/gpt-4.5-preview");
    }

    private String assistants() {
        client.get("/assistants");
        client.post("/assistants", "{\"model\": \"gpt-4\"}");
        String id = client.post("/assistants", """
            {"model": "gpt-4o", "name": "n", "description": "d", "instructions": "i", "temperature": 0.5,
             "top_p": 0.5, "metadata": {"a": "b"}, "reasoning_effort": null,
             "response_format": {"type": "json_schema", "json_schema": {"name": "s", "schema": {"type": "object"}}},
             "tools": [{"type": "code_interpreter"},
               {"type": "file_search", "file_search": {"max_num_results": 3}},
               {"type": "function", "function": {"name": "f", "description": "d"}}],
             "tool_resources": {"code_interpreter": {"file_ids": ["file-1"]},
               "file_search": {"vector_stores": [{"file_ids": ["file-1"], "metadata": {"a": "b"}}]}}}
            """).id();
        client.get("/assistants?limit=1&order=asc");
        client.get("/assistants/" + id);
        client.post("/assistants/" + id, "{\"name\": null, \"response_format\": \"auto\", \"tool_resources\": null}");
        client.delete("/assistants/" + client.get("/assistants?order=asc").text("/data/0/id"));
        return id;
    }

    private void threads(String assistant) {
        client.post("/threads");
        String thread = "/threads/" + client.post("/threads", """
            {"messages": [{"role": "user", "content": "Hello", "attachments": [
               {"file_id": "file-1", "tools": [{"type": "code_interpreter"}]}]}],
             "tool_resources": {"file_search": {"vector_store_ids": ["vs_1"]}}, "metadata": {"a": "b"}}
            """).id();
        client.get(thread);
        client.post(thread, "{\"metadata\": {}, \"tool_resources\": {\"code_interpreter\": {\"file_ids\": []}}}");
        String message = client.post(thread + "/messages", """
            {"role": "user", "metadata": {"a": "b"}, "content": [{"type": "text", "text": "look"},
               {"type": "image_file", "image_file": {"file_id": "file-1"}},
               {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "high"}}]}
            """).id();
        client.get(thread + "/messages/" + message);
        client.post(thread + "/messages/" + message, "{\"metadata\": null}");
        runs(thread, assistant);
        client.get(thread + "/messages?limit=2&order=asc");
        client.delete(thread + "/messages/" + message);
        client.delete(thread);
    }

    private void runs(String thread, String assistant) {
        client.get(thread + "/runs");
        watch(run(thread, assistant, ""));
        watch(run(thread, assistant, ", \"tool_choice\": {\"type\": \"code_interpreter\"}, \"top_p\": null"));
        watch(run(thread, assistant, ", \"tool_choice\": {\"type\": \"file_search\"}, \"metadata\": {\"a\": \"b\"}"));
        String calling = run(thread, assistant, """
            , "tool_choice": {"type": "function", "function": {"name": "f"}}, "model": "gpt-4", "temperature": 0,
            "instructions": "i", "additional_instructions": "j", "max_prompt_tokens": 300, "parallel_tool_calls": false,
            "truncation_strategy": {"type": "last_messages", "last_messages": 3}, "response_format": {"type": "text"},
            "additional_messages": [{"role": "assistant", "content": "k"}]
            """);
        watch(calling);
        String call = client.get(calling).text("/required_action/submit_tool_outputs/tool_calls/0/id");
        client.post(
                calling + "/submit_tool_outputs",
                "{\"tool_outputs\": [{\"tool_call_id\": \"" + call + "\", \"output\": \"o\"}]}");
        watch(calling);
        client.post(calling, "{\"metadata\": {\"c\": \"d\"}}");
        String cancelled = run(thread, assistant, "");
        client.post(cancelled + "/cancel");
        watch(cancelled);
        String expired = run(thread, assistant, ", \"tool_choice\": \"required\"");
        watch(expired);
        emulator.clock().advance(Duration.ofMinutes(10));
        watch(expired);
        client.get(thread + "/runs?limit=2&order=asc");
        client.post(
                "/threads/runs",
                "{\"assistant_id\": \"" + assistant + "\", \"thread\": {\"messages\": [{\"role\": \"user\","
                        + " \"content\": \"Hi\"}]}}");
    }

    /// The path of a new run.
    private String run(String thread, String assistant, String more) {
        String body = "{\"assistant_id\": \"" + assistant + "\"" + more + "}";
        return thread + "/runs/" + client.post(thread + "/runs", body).id();
    }

    private void watch(String run) {
        for (int step = 0; step < 6; step++) {
            client.get(run);
            emulator.clock().advance(Duration.ofMillis(200));
        }
        JsonNode steps = client.get(run + "/steps?order=asc").json().get("data");
        steps.forEach(step -> client.get(run + "/steps/" + step.get("id").stringValue()));
    }

    private void projects() {
        String projects = "/organization/projects";
        admin.get(projects);
        String id = admin.post(projects, "{\"name\": \"p\", \"residency\": \"US_STORAGE_PROCESSING\"}")
                .id();
        admin.get(projects + "/" + id);
        admin.post(projects + "/" + id, "{\"name\": \"q\", \"external_key_id\": null}");
        admin.post(projects + "/" + id + "/archive");
        admin.get(projects + "?include_archived=true&limit=1");
        admin.get(projects + "?after=" + admin.get(projects).text("/last_id"));
    }

    private void refusals() {
        client.without("Authorization").get("/models");
        client.with("Authorization", "Bearer sk-wrong").get("/models");
        client.get("/organization/projects");
        admin.get("/files");
        client.without("OpenAI-Beta").get("/assistants");
        client.get("/nowhere");
        client.send("PATCH", "/models", "application/json", new byte[0]);
        client.post("/assistants", "{");
        client.post("/assistants", "{\"model\": 1}");
        client.post("/threads/runs", "{\"assistant_id\": \"none\"}");
        client.get("/assistants?limit=0");
        client.get("/threads/none/messages");
        client.get("/files/none");
        client.get("/fine_tuning/jobs/none");
        client.get("/chat/completions/none");
        client.get("/models/none");
        client.delete("/models/gpt-4");
        client.post("/embeddings", "{\"model\": \"none\", \"input\": \"a\"}");
        client.post("/files", "{}");
        new MultipartBody().field("purpose", "none").file("a", "x").upload(client);
        client.post("/fine_tuning/jobs", "{\"model\": \"gpt-4o\", \"training_file\": \"none\"}");
        admin.post("/organization/projects", "{\"name\": 5}");
    }
}
