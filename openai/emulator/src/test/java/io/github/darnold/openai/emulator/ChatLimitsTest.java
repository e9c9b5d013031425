package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChatLimitsTest {

    private static final String PATH = "/chat/completions";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        o3              | "temperature": 0.5                              | 400 unsupported_value temperature
        gpt-5-mini      | "top_p": 0.5                                    | 400 unsupported_value top_p
        o1-2024-12-17   | "max_tokens": 100                               | 400 unsupported_parameter max_tokens
        gpt-5           | "presence_penalty": 1                           | 400 unsupported_value presence_penalty
        o4-mini         | "logprobs": true                                | 400 unsupported_parameter logprobs
        gpt-5.2         | "temperature": 0, "reasoning_effort": "high"    | 400 unsupported_value temperature
        gpt-4o          | "stream_options": {"include_usage": true}       | 400 - stream_options
        """)
    void refusesWhatTheModelDoesNotSupport(String model, String argument, String error) {
        assertThat(client.post(PATH, body(model, "Hi", argument)).error()).startsWith(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        o3                | "temperature": 1
        gpt-5.2           | "temperature": 0
        gpt-5-chat-latest | "temperature": 0.5
        o3                | "max_completion_tokens": 100
        """)
    void takesWhatTheModelSupports(String model, String argument) {
        assertThat(client.post(PATH, body(model, "Hi", argument)).status()).isEqualTo(200);
    }

    @Test
    void refusesMoreTextThanTheModelReads() {
        String long9000 = "word ".repeat(9_000);

        assertThat(client.post(PATH, body("gpt-4", long9000, "\"n\": 1")).error())
                .isEqualTo("400 context_length_exceeded messages: This model's maximum context length is 8192 tokens."
                        + " However, your messages resulted in 9008 tokens. Please reduce the length of the messages.");
        assertThat(client.post(PATH, body("gpt-4", "Hi", "\"max_tokens\": 8192"))
                        .error())
                .startsWith("400 context_length_exceeded messages")
                .contains("(8 in the messages, 8192 in the completion)");
        assertThat(client.post(PATH, body("gpt-4o", long9000, "\"n\": 1")).status())
                .isEqualTo(200);
    }

    @Test
    void givesAsManyAlternativesAsAsked() {
        JsonNode tokens = client.post(PATH, body("gpt-4o", "Hi", "\"logprobs\": true, \"top_logprobs\": 3"))
                .json()
                .at("/choices/0/logprobs/content");

        assertThat(tokens).allSatisfy(token -> {
            JsonNode alternatives = token.get("top_logprobs");
            assertThat(alternatives.valueStream().map(each -> each.get("token").stringValue()))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .startsWith(token.get("token").stringValue());
            assertThat(alternatives
                            .valueStream()
                            .map(each -> -each.get("logprob").doubleValue()))
                    .isSorted();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.010000000000000009",
                "0.01000000000000000888178419700125232338905334472656",
                "0.333333333333333333333333333333",
                "1.50"
            })
    void keepsNumbersAsDoubles(String number) {
        String id = client.post(PATH, body("gpt-4o", "Hi", "\"store\": true, \"temperature\": " + number))
                .id();

        assertThat(client.get(PATH + "/" + id).text("/temperature"))
                .isEqualTo(Double.toString(Double.parseDouble(number)));
    }

    @Test
    void refusesNumbersThatNoDoubleHolds() {
        assertThat(client.post(PATH, body("gpt-4o", "Hi", "\"temperature\": 1e400"))
                        .error())
                .startsWith("400 - -: We could not parse the JSON body of your request.");
    }

    private static String body(String model, String text, String more) {
        return "{\"model\": \"" + model + "\", \"messages\": [{\"role\": \"user\", \"content\": \"" + text + "\"}], "
                + more + "}";
    }
}
