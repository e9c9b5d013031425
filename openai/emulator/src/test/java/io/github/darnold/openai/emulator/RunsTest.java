package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunsTest {

    private static final String FUNCTION = """
        {"type": "function", "function": {"name": "weather",
         "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}
        """;

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);
    private final String assistant = client.post(
                    "/assistants",
                    "{\"model\":\"gpt-4-turbo\",\"instructions\":\"Be"
                            + " brief.\",\"tools\":[{\"type\":\"code_interpreter\"},"
                            + FUNCTION + "]}")
            .id();
    private final String thread = client.post(
                    "/threads", "{\"messages\":[{\"role\":\"user\",\"content\":\"Where is my order?\"}]}")
            .id();
    private final String runs = "/threads/" + thread + "/runs";

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void goesFromTheQueueToAnAnswer() {
        String run = start("");
        assertThat(status(run)).isEqualTo("queued");

        emulator.clock().advance(Duration.ofMillis(200));
        assertThat(status(run)).isEqualTo("in_progress");

        emulator.clock().advance(Duration.ofMillis(800));
        JsonNode done = client.get(run).json();
        assertThat(done.get("status").stringValue()).isEqualTo("completed");
        assertThat(done.get("completed_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond() + 1);
        assertThat(done.at("/usage/prompt_tokens").asInt()
                        + done.at("/usage/completion_tokens").asInt())
                .isEqualTo(done.at("/usage/total_tokens").asInt())
                .isPositive();
    }

    @Test
    void isRefusedAtOnceWhenNoAnswerWouldFit() {
        String schema = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"format\":\"unheard-of\"}},"
                + "\"required\":[\"a\"],\"additionalProperties\":false}";
        String format =
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"strict\":true,"
                        + "\"schema\":" + schema + "}}";
        String open = format.replace(",\"additionalProperties\":false", "");

        assertThat(client.post(runs, "{\"assistant_id\":\"" + assistant + "\"" + format + "}")
                        .error())
                .startsWith("400 unsupported_value response_format: Invalid schema for response_format 'n'");
        assertThat(client.post("/assistants", "{\"model\":\"gpt-4o\"" + open + "}")
                        .error())
                .startsWith("400 invalid_json_schema response_format")
                .endsWith("'additionalProperties' is required to be supplied and to be false.");
    }

    @Test
    void writesTheAnswerOfTheAssistant() {
        String run = start("");
        emulator.clock().advance(Duration.ofSeconds(5));

        JsonNode messages =
                client.get("/threads/" + thread + "/messages").json().get("data");
        assertThat(messages).hasSize(2);
        assertThat(messages.at("/0/role").stringValue()).isEqualTo("assistant");
        assertThat(messages.at("/0/content/0/text/value").stringValue())
                .isEqualTo("This is an emulated answer by gpt-4-turbo: you said \"Where is my order?\".");
        assertThat(messages.at("/0/created_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond() + 1);
        String id = client.get(run).id();
        assertThat(client.get("/threads/" + thread + "/messages?run_id=" + id)
                        .json()
                        .get("data"))
                .hasSize(1);
        assertThat(client.get(run + "/steps").text("/data/0/step_details/message_creation/message_id"))
                .isEqualTo(messages.at("/0/id").stringValue());
    }

    @Test
    void takesWhatTheRunSaysBeforeWhatTheAssistantSays() {
        JsonNode run = client.get(start("""
            , "model": "gpt-4o", "temperature": 0.1, "instructions": "Sing.", "additional_instructions": "Loudly.",
            "metadata": {"a": "b"}, "max_completion_tokens": 300,
            "additional_messages": [{"role": "user", "content": "more"}]
            """)).json();

        assertThat(run.get("model").stringValue()).isEqualTo("gpt-4o");
        assertThat(run.get("instructions").stringValue()).isEqualTo("Sing.\n\nLoudly.");
        assertThat(run.get("max_completion_tokens").asInt()).isEqualTo(300);
        assertThat(run.get("tools")).hasSize(2);
        assertThat(client.get("/threads/" + thread + "/messages").json().get("data"))
                .hasSize(2);
    }

    @Test
    void keepsAThreadForItselfWhileActive() {
        String run = client.get(start("")).id();

        assertThat(client.post(runs, "{\"assistant_id\":\"" + assistant + "\"}").error())
                .isEqualTo("400 - -: Thread " + thread + " already has an active run " + run + ".");
        assertThat(client.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"hi\"}")
                        .error())
                .isEqualTo("400 - -: Can't add messages to " + thread + " while a run " + run + " is active.");

        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(client.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"hi\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksForTheOutputsOfFunctions() {
        String run = start(", \"tool_choice\": {\"type\": \"function\", \"function\": {\"name\": \"weather\"}}");
        emulator.clock().advance(Duration.ofSeconds(1));

        JsonNode waiting = client.get(run).json();
        assertThat(waiting.get("status").stringValue()).isEqualTo("requires_action");
        JsonNode call = waiting.at("/required_action/submit_tool_outputs/tool_calls/0");
        assertThat(call.at("/function/name").stringValue()).isEqualTo("weather");
        assertThat(call.at("/function/arguments").stringValue()).isEqualTo("{\"city\":\"emulated\"}");

        assertThat(client.post(run + "/submit_tool_outputs", "{\"tool_outputs\":[]}")
                        .error())
                .startsWith("400 - -: Expected tool outputs for call_ids");
        String outputs =
                "{\"tool_outputs\":[{\"tool_call_id\":\"" + call.get("id").stringValue() + "\",\"output\":\"sunny\"}]}";
        assertThat(client.post(run + "/submit_tool_outputs", outputs).text("/status"))
                .isEqualTo("queued");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(status(run)).isEqualTo("completed");
        assertThat(client.get(run + "/steps?order=asc").text("/data/0/step_details/tool_calls/0/function/output"))
                .isEqualTo("sunny");
        assertThat(client.post(run + "/submit_tool_outputs", outputs).error())
                .isEqualTo("400 - -: Runs in status \"completed\" do not accept tool outputs.");
    }

    @Test
    void usesBuiltInToolsByItself() {
        String run = start(", \"tool_choice\": {\"type\": \"code_interpreter\"}");
        emulator.clock().advance(Duration.ofSeconds(1));

        JsonNode steps = client.get(run + "/steps?order=asc").json().get("data");
        assertThat(steps.at("/0/step_details/tool_calls/0/type").stringValue()).isEqualTo("code_interpreter");
        String step = steps.at("/1/id").stringValue();
        assertThat(client.get(run + "/steps/" + step).text("/type")).isEqualTo("message_creation");
        assertThat(client.get(run + "/steps/step_none").status()).isEqualTo(404);
    }

    @Test
    void isCancelledOnRequest() {
        String run = start("");

        assertThat(client.post(run + "/cancel").text("/status")).isEqualTo("cancelling");
        emulator.clock().advance(Duration.ofMillis(200));
        assertThat(status(run)).isEqualTo("cancelled");
        assertThat(client.get("/threads/" + thread + "/messages").json().get("data"))
                .hasSize(1);
        assertThat(client.post(run + "/cancel").error())
                .isEqualTo("400 - -: Cannot cancel run with status 'cancelled'.");
    }

    @Test
    void expiresTenMinutesAfterItsCreation() {
        String run = start(", \"tool_choice\": \"required\"");
        emulator.clock().advance(Duration.ofSeconds(599));
        assertThat(status(run)).isEqualTo("requires_action");

        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(status(run)).isEqualTo("expired");
        assertThat(client.get(run + "/steps").text("/data/0/status")).isEqualTo("expired");
    }

    @Test
    void comesWithAThreadOfItsOwn() {
        String body = "{\"assistant_id\":\"" + assistant
                + "\",\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}}";
        JsonNode run = client.post("/threads/runs", body).json();

        String own = run.get("thread_id").stringValue();
        assertThat(own).startsWith("thread_").isNotEqualTo(thread);
        assertThat(client.get("/threads/" + own + "/runs").text("/data/0/id"))
                .isEqualTo(run.get("id").stringValue());
    }

    @Test
    void makesNoThreadWhenTheRunIsRefused() {
        client.post("/threads/runs", "{\"assistant_id\":\"asst_none\"}");
        assertThat(client.post("/threads/runs", "{\"assistant_id\":\"asst_none\"}")
                        .error())
                .isEqualTo("404 - -: No assistant found with id 'asst_none'.");
    }

    @Test
    void changesMetadataOnly() {
        String run = start("");

        assertThat(client.post(run, "{\"metadata\":{\"k\":\"v\"}}").text("/metadata/k"))
                .isEqualTo("v");
        assertThat(client.post(run, "{\"model\":\"gpt-4\"}").error())
                .isEqualTo("400 - -: Unrecognized request argument supplied: model");
    }

    @Test
    void refusesToolChoicesThatNameNothing() {
        assertThat(client.post(
                                runs,
                                "{\"assistant_id\":\"" + assistant
                                        + "\",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"no\"}}}")
                        .error())
                .startsWith("400 invalid_value tool_choice");
        assertThat(client.post(
                                runs,
                                "{\"assistant_id\":\"" + assistant + "\",\"tools\":[],\"tool_choice\":\"required\"}")
                        .error())
                .startsWith("400 invalid_value tool_choice");
    }

    /// The path of a new run.
    private String start(String more) {
        return runs + "/"
                + client.post(runs, "{\"assistant_id\":\"" + assistant + "\"" + more + "}")
                        .id();
    }

    private String status(String run) {
        return client.get(run).text("/status");
    }
}
