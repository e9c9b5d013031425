package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChatToolsTest {

    private static final String PATH = "/chat/completions";
    private static final String USER = "{\"role\": \"user\", \"content\": \"Hi\"}";
    private static final String TOOLS = """
        "tools": [{"type": "function", "function": {"name": "f"}},
                  {"type": "function", "function": {"name": "g"}},
                  {"type": "custom", "custom": {"name": "c"}}]
        """;

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void takesAnAssistantMessageBackAsItWasAnswered() {
        JsonNode called = ask(USER, TOOLS + ", \"tool_choice\": \"required\"").at("/choices/0/message");
        String id = called.at("/tool_calls/0/id").stringValue();
        String output = "{\"role\": \"tool\", \"tool_call_id\": \"" + id + "\", \"content\": \"done\"}";

        JsonNode answered = ask(USER + ", " + called + ", " + output, TOOLS).at("/choices/0/message");

        assertThat(answered.get("annotations")).isEmpty();
        assertThat(ask(USER + ", " + answered + ", " + USER, TOOLS)
                        .at("/choices/0/finish_reason")
                        .stringValue())
                .isEqualTo("stop");
    }

    @Test
    void takesAnAudioAnswerBack() {
        String spoken =
                "{\"role\": \"assistant\", \"content\": null, \"audio\": {\"id\": \"audio_1\", \"data\": \"AAAA\","
                        + " \"expires_at\": 1800000000, \"transcript\": \"Hi\"}}";

        assertThat(ask(USER + ", " + spoken + ", " + USER, TOOLS)
                        .at("/choices/0/finish_reason")
                        .stringValue())
                .isEqualTo("stop");
    }

    @Test
    void callsNoToolThatIsNotAllowed() {
        String allowed = TOOLS + """
            , "tool_choice": {"type": "allowed_tools", "allowed_tools": {"mode": "required", "tools": [
                {"type": "function", "function": {"name": "g"}}]}}
            """;

        assertThat(ask(USER, allowed)
                        .at("/choices/0/message/tool_calls/0/function/name")
                        .stringValue())
                .isEqualTo("g");
        assertThat(ask(USER, allowed.replace("required", "auto"))
                        .at("/choices/0/finish_reason")
                        .stringValue())
                .isEqualTo("stop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        {"type": "function", "function": {"name": "nobody"}} | 'nobody' is not among
        {"type": "custom", "custom": {"name": "f"}}          | 'f' is not among
        {"type": "mystery"}                                  | {"type":"mystery"} is not among
        """)
    void refusesToAllowToolsThatAreNotThere(String tool, String why) {
        String choice =
                TOOLS + ", \"tool_choice\": {\"type\": \"allowed_tools\", \"allowed_tools\": {\"mode\": \"auto\","
                        + " \"tools\": [" + tool + "]}}";

        assertThat(error(USER, choice)).startsWith("400 - tool_choice").contains(why);
    }

    @Test
    void refusesAnOutputWithoutItsCall() {
        String stray = "{\"role\": \"tool\", \"tool_call_id\": \"call_1\", \"content\": \"x\"}";

        assertThat(error(USER + ", " + stray, TOOLS))
                .isEqualTo(
                        "400 - messages.[1].role: Invalid parameter: messages with role 'tool' must be a response to a"
                                + " preceeding message with 'tool_calls'.");
    }

    @Test
    void refusesCallsThatNobodyAnswered() {
        String called = "{\"role\": \"assistant\", \"content\": null, \"tool_calls\": [{\"id\": \"call_1\","
                + " \"type\": \"function\", \"function\": {\"name\": \"f\", \"arguments\": \"{}\"}}]}";

        assertThat(error(USER + ", " + called + ", " + USER, TOOLS))
                .startsWith("400 - messages.[2].role: An assistant message with 'tool_calls' must be followed")
                .endsWith("did not have response messages: call_1");
        assertThat(error(USER + ", " + called, TOOLS)).startsWith("400 - messages.[1].role");
    }

    @Test
    void refusesStrictFunctionsThatAreNotClosed() {
        String open =
                "\"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"f\", \"strict\": true, \"parameters\":"
                        + " {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}}}]";

        assertThat(error(USER, open))
                .isEqualTo("400 invalid_function_parameters tools[0].function.parameters: Invalid schema for function"
                        + " 'f': In context=(), 'additionalProperties' is required to be supplied and to be false.");
        assertThat(error(USER, open.replace("\"properties\"", "\"additionalProperties\": false, \"properties\"")))
                .endsWith("'required' is required to be supplied and to be an array including every key in properties."
                        + " Missing 'a'.");
    }

    private JsonNode ask(String messages, String more) {
        ApiClient.Reply reply = client.post(PATH, body(messages, more));
        reply.id();
        return reply.json();
    }

    private String error(String messages, String more) {
        return client.post(PATH, body(messages, more)).error();
    }

    private static String body(String messages, String more) {
        return "{\"model\": \"gpt-4o\", \"messages\": [" + messages + "], " + more + "}";
    }
}
