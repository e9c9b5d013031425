package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AssistantsTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void fillsInWhatWasNotSaid() {
        JsonNode assistant =
                client.post("/assistants", "{\"model\":\"gpt-4-turbo\"}").json();

        assertThat(assistant.get("created_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond());
        assertThat(assistant.get("name").isNull()).isTrue();
        assertThat(assistant.get("tools")).isEmpty();
        assertThat(assistant.get("tool_resources")).isEmpty();
        assertThat(assistant.get("metadata")).isEmpty();
        assertThat(assistant.get("temperature").decimalValue()).isEqualByComparingTo("1");
        assertThat(assistant.get("response_format").stringValue()).isEqualTo("auto");
    }

    @Test
    void givesBackWhatWasSaid() {
        String id = client.post("/assistants", """
                {"model": "gpt-4o", "name": "Helper", "description": "helps", "instructions": "Be kind.",
                 "tools": [{"type": "code_interpreter"}, {"type": "file_search"},
                           {"type": "function", "function": {"name": "look_up", "parameters": {"type": "object"}}}],
                 "tool_resources": {"file_search": {"vector_stores": [{"file_ids": []}]}},
                 "metadata": {"team": "a"}, "temperature": 0.20, "top_p": 0.5, "reasoning_effort": "low",
                 "response_format": {"type": "json_object"}}
                """).id();
        JsonNode assistant = client.get("/assistants/" + id).json();

        assertThat(assistant.get("name").stringValue()).isEqualTo("Helper");
        assertThat(assistant.at("/tools/1/file_search/ranking_options/ranker").stringValue())
                .isEqualTo("default_2024_08_21");
        assertThat(assistant.at("/tools/2/function/strict").booleanValue()).isFalse();
        assertThat(assistant
                        .at("/tool_resources/file_search/vector_store_ids/0")
                        .stringValue())
                .startsWith("vs_");
        assertThat(assistant.at("/metadata/team").stringValue()).isEqualTo("a");
        assertThat(assistant.get("temperature").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(assistant.has("reasoning_effort")).isFalse();
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        String id = client.post("/assistants", """
                {"model": "gpt-4", "name": "old", "description": "stays", "metadata": {"a": "1", "b": "2"}}
                """).id();

        JsonNode changed = client.post("/assistants/" + id, """
                {"name": null, "model": "gpt-4o", "metadata": {"c": "3"}}
                """).json();

        assertThat(changed.get("name").isNull()).isTrue();
        assertThat(changed.get("model").stringValue()).isEqualTo("gpt-4o");
        assertThat(changed.get("description").stringValue()).isEqualTo("stays");
        assertThat(changed.get("metadata").propertyNames()).containsExactly("c");
        assertThat(client.get("/assistants/" + id).json()).isEqualTo(changed);
    }

    @Test
    void isGoneAfterDelete() {
        String id = client.post("/assistants", "{\"model\":\"gpt-4\"}").id();

        assertThat(client.delete("/assistants/" + id).text("/object")).isEqualTo("assistant.deleted");
        String gone = "404 - -: No assistant found with id '" + id + "'.";
        assertThat(client.get("/assistants/" + id).error()).isEqualTo(gone);
        assertThat(client.post("/assistants/" + id, "{}").error()).isEqualTo(gone);
        assertThat(client.delete("/assistants/" + id).error()).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | 400 missing_required_parameter model
            {"model": 4}                              | 400 invalid_type model
            {"model": "gpt-none"}                     | 400 model_not_found model
            {"model": "text-embedding-3-small"}       | 400 unsupported_model model
            {"model": "gpt-4", "nonsense": 1}         | 400 - -: Unrecognized request argument supplied: nonsense
            {"model": "gpt-4", "temperature": 2.1}    | 400 decimal_above_max_value temperature
            {"model": "gpt-4", "temperature": "hot"}  | 400 invalid_type temperature
            {"model": "gpt-4", "top_p": -1}           | 400 decimal_below_min_value top_p
            {"model": "gpt-4", "tools": null}         | 400 invalid_type tools
            {"model": "gpt-4", "tools": [{"type": "x"}]}        | 400 invalid_value tools[0].type
            {"model": "gpt-4", "tools": [{"type": "function"}]} | 400 missing_required_parameter tools[0].function
            {"model": "gpt-4", "tools": [{"type": "function", "function": {"name": "a b"}}]} | 400 invalid_value tools[0].function.name
            {"model": "gpt-4", "metadata": {"a": 1}}  | 400 invalid_type metadata.a
            {"model": "gpt-4", "response_format": "x"} | 400 invalid_value response_format
            {"model": "gpt-4", "reasoning_effort": "x"} | 400 invalid_value reasoning_effort
            """)
    void refusesWhatMakesNoSense(String body, String error) {
        assertThat(client.post("/assistants", body).error()).startsWith(error);
    }

    @Test
    void refusesWhatIsTooLong() {
        String name = "n".repeat(257);
        assertThat(client.post("/assistants", "{\"model\":\"gpt-4\",\"name\":\"" + name + "\"}")
                        .error())
                .isEqualTo("400 string_above_max_length name: Invalid 'name': string too long. Expected a string with"
                        + " maximum length 256, but got a string with length 257 instead.");
    }
}
