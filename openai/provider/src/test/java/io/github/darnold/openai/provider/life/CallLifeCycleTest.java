package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same promises where the object is a call and what it answered: most arguments make another one.
class CallLifeCycleTest {

    private static final String EXAMPLE = """
            {"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]}
            """;

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ofFiles() throws IOException {
        String type = "openai_file";
        String named = "{\"filename\": \"a.txt\", \"purpose\": \"assistants\", ";
        String one = Files.writeString(folder.resolve("a.txt"), "remember").toString();
        String same = Files.writeString(folder.resolve("b.txt"), "remember").toString();
        contract(type, named + "\"content\": \"remember\"}")
                .changing("content", Value.of("forget"))
                .changing(
                        "content_base64",
                        world.config(type, named + "\"content_base64\": \"cmVtZW1iZXI=\"}"),
                        world.config(type, named + "\"content_base64\": \"Zm9yZ2V0\"}"))
                .actingBy(Action.REPLACE, "content", "content_base64")
                .changing(
                        "filepath",
                        world.config(type, named + "\"filepath\": \"%s\"}".formatted(one)),
                        world.config(type, named + "\"filepath\": \"%s\"}".formatted(same)))
                .changing(
                        "file_path",
                        world.config(type, named + "\"file_path\": \"%s\"}".formatted(one)),
                        world.config(type, named + "\"file_path\": \"%s\"}".formatted(same)))
                .changing("purpose", Value.of("user_data"))
                .changing("expires_after", changed(type, "expires_after", "{\"seconds\": 3600}"))
                .verify();
    }

    @Test
    void ofFineTunes() {
        String type = "openai_fine_tune";
        Value examples = examples("a");
        Value others = examples("b");
        String model = "{\"model\": \"gpt-3.5-turbo\", ";
        ObjectValue config = world.config(type, model + "\"training_file\": %s}".formatted(examples));
        LifeCycleContract.of(world::core, type, config)
                .changing("model", Value.of("gpt-4o-mini-2024-07-18"))
                .changing("training_file", others)
                .changing(
                        "training_file_id",
                        world.config(type, model + "\"training_file_id\": %s}".formatted(examples)),
                        world.config(type, model + "\"training_file_id\": %s}".formatted(others)))
                .changing("validation_file", others)
                .changing("validation_file_id", others)
                .changing("hyperparameters", changed(type, "hyperparameters", "{\"n_epochs\": \"3\"}"))
                .changing(
                        "method",
                        changed(
                                type,
                                "method",
                                "{\"type\": \"supervised\", \"supervised\": {\"hyperparameters\": {\"n_epochs\": \"3\"}}}"))
                .changing(
                        "integrations",
                        changed(type, "integrations", "[{\"type\": \"wandb\", \"wandb\": {\"project\": \"p\"}}]"))
                .stayingAfterDestroy()
                .verify();
    }

    @Test
    void ofRuns() {
        String type = "openai_run";
        Value thread = thread("a");
        Value assistant = assistant("a");
        String run = "{\"assistant_id\": %s, ".formatted(assistant);
        contract(type, run + "\"thread_id\": %s}".formatted(thread))
                .importedBy(state -> text(state, "thread_id") + "/" + text(state, "id"))
                .changing("assistant_id", assistant("b"))
                .changing("thread_id", thread("b"))
                .changing(
                        "thread",
                        world.config(type, run + "\"thread\": {\"messages\": [" + message("Hi") + "]}}"),
                        world.config(type, run + "\"thread\": {\"messages\": [" + message("Bye") + "]}}"))
                .changing("model", Value.of("gpt-4-turbo"))
                .changing("additional_messages", changed(type, "additional_messages", "[" + message("And?") + "]"))
                .changing("tools", changed(type, "tools", "[{\"type\": \"code_interpreter\"}]"))
                .changing(
                        "tool_resources",
                        world.config(type, run + "\"thread\": {\"messages\": [" + message("Hi") + "]}}"),
                        world.config(
                                type,
                                run + "\"thread\": {\"messages\": [" + message("Hi")
                                        + "]}, \"tool_resources\": {\"code_interpreter\": {\"file_ids\": [\"file-1\"]}}}"))
                .changing("truncation_strategy", changed(type, "truncation_strategy", "{\"type\": \"auto\"}"))
                .changing("tool_choice", changed(type, "tool_choice", "{\"type\": \"none\"}"))
                .changing("response_format", changed(type, "response_format", "{\"type\": \"json_object\"}"))
                .changing("timeout", Value.of("5m"))
                .changing("polling_interval", Value.of("2s"))
                .stayingAfterDestroy()
                .verify();
    }

    @Test
    void ofChatCompletions() {
        String type = "openai_chat_completion";
        String request = "{\"model\": \"gpt-4\", \"store\": true, \"messages\": [" + message("Hi, JSON") + "]";
        String tools = ", \"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"f\"}}]";
        contract(type, request + "}")
                .changing("model", Value.of("gpt-4o"))
                .changing("messages", changed(type, "messages", "[" + message("Bye") + "]"))
                .changing(
                        "top_logprobs",
                        world.config(type, request + ", \"logprobs\": true, \"top_logprobs\": 1}"),
                        world.config(type, request + ", \"logprobs\": true, \"top_logprobs\": 2}"))
                .changing("response_format", changed(type, "response_format", "{\"type\": \"json_object\"}"))
                .changing(
                        "tools", changed(type, "tools", "[{\"type\": \"function\", \"function\": {\"name\": \"f\"}}]"))
                .changing(
                        "tool_choice",
                        world.config(type, request + tools + "}"),
                        world.config(type, request + tools + ", \"tool_choice\": {\"type\": \"none\"}}"))
                .changing("audio", changed(type, "audio", "{\"voice\": \"alloy\", \"format\": \"wav\"}"))
                .changing("prediction", changed(type, "prediction", "{\"type\": \"content\", \"content\": \"Hello\"}"))
                .changing(
                        "web_search_options", changed(type, "web_search_options", "{\"search_context_size\": \"low\"}"))
                .changing("moderation", changed(type, "moderation", "{\"model\": \"omni-moderation-latest\"}"))
                .changing("prompt_cache_options", changed(type, "prompt_cache_options", "{\"mode\": \"implicit\"}"))
                .stayingAfterDestroy()
                .verify();
    }

    @Test
    void ofEmbeddings() {
        String type = "openai_embedding";
        String model = "{\"model\": \"text-embedding-3-small\", ";
        contract(type, model + "\"input\": \"Hi\"}")
                .changing("model", Value.of("text-embedding-3-large"))
                .changing(
                        "inputs",
                        world.config(type, model + "\"inputs\": [\"Hi\"]}"),
                        world.config(type, model + "\"inputs\": [\"Hi\", \"Bye\"]}"))
                .notImportable()
                .stayingAfterDestroy()
                .verify();
    }

    private Value examples(String name) {
        String content = EXAMPLE.repeat(10).replace("\"", "\\\"").replace("\n", "\\n");
        return applied(
                "openai_file",
                name,
                "{\"filename\": \"%s.jsonl\", \"purpose\": \"fine-tune\", \"content\": \"%s\"}"
                        .formatted(name, content));
    }

    private Value thread(String name) {
        return applied("openai_thread", name, "{\"messages\": [" + message("Hi") + "]}");
    }

    private Value assistant(String name) {
        return applied("openai_assistant", name, "{\"model\": \"gpt-4o\"}");
    }

    private static String message(String text) {
        return "{\"role\": \"user\", \"content\": \"%s\"}".formatted(text);
    }

    /// The identifier of an object that others refer to.
    private Value applied(String type, String name, String config) {
        return world.core().applied(type, name, world.config(type, config)).get("id");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private LifeCycleContract contract(String type, String config) {
        return LifeCycleContract.of(world::core, type, world.config(type, config));
    }

    private Value changed(String type, String attribute, String json) {
        return world.config(type, "{\"%s\": %s}".formatted(attribute, json)).get(attribute);
    }
}
