package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChatCompletionsTest {

    private static final String PATH = "/chat/completions";
    private static final String USER = "\"messages\": [{\"role\": \"user\", \"content\": \"What is  the capital?\"}]";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void answersDeterministicallyAndSaysThatItIsEmulated() {
        JsonNode completion = ask("");

        assertThat(completion.get("id").stringValue()).startsWith("chatcmpl-");
        assertThat(completion.get("model").stringValue()).isEqualTo("gpt-4-0613");
        assertThat(completion.get("created").asLong()).isEqualTo(ApiClient.START.getEpochSecond());
        assertThat(content(completion))
                .isEqualTo("This is an emulated answer by gpt-4: you said \"What is the capital?\".")
                .isEqualTo(content(ask("")));
        assertThat(completion.at("/choices/0/finish_reason").stringValue()).isEqualTo("stop");
        assertThat(completion.at("/usage/total_tokens").asInt())
                .isEqualTo(completion.at("/usage/prompt_tokens").asInt()
                        + completion.at("/usage/completion_tokens").asInt());
    }

    @Test
    void givesAsManyChoicesAsAsked() {
        JsonNode choices = ask(", \"n\": 3").get("choices");

        assertThat(choices).hasSize(3);
        assertThat(choices.valueStream()
                        .map(choice -> choice.at("/message/content").stringValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void stopsWhereItIsTold() {
        assertThat(content(ask(", \"stop\": \" answer\""))).isEqualTo("This is an emulated");
        JsonNode short3 = ask(", \"max_completion_tokens\": 3");
        assertThat(content(short3)).isEqualTo("This is an");
        assertThat(short3.at("/choices/0/finish_reason").stringValue()).isEqualTo("length");
    }

    @Test
    void answersInJsonWhenAsked() {
        String schema = """
                , "response_format": {"type": "json_schema", "json_schema": {"name": "city", "schema": {"type": "object",
                  "properties": {"name": {"type": "string"}, "size": {"type": "integer"},
                                 "tags": {"type": "array", "items": {"enum": ["a", "b"]}}}}}}
                """;
        assertThat(content(ask(schema))).isEqualTo("{\"name\":\"emulated\",\"size\":1,\"tags\":[\"a\"]}");
        assertThat(client.post(PATH, body(", \"response_format\": {\"type\": \"json_object\"}"))
                        .error())
                .startsWith("400 - messages: 'messages' must contain the word 'json'");
    }

    @Test
    void callsToolsOnlyWhenItMust() {
        String tools = ", \"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"f\"}}]";

        assertThat(content(ask(tools))).startsWith("This is an emulated answer");
        JsonNode required = ask(tools + ", \"tool_choice\": \"required\"");
        assertThat(required.at("/choices/0/finish_reason").stringValue()).isEqualTo("tool_calls");
        assertThat(required.at("/choices/0/message/tool_calls/0/function/arguments")
                        .stringValue())
                .isEqualTo("{}");
        JsonNode named = ask(tools + ", \"tool_choice\": {\"type\": \"function\", \"function\": {\"name\": \"f\"}}");
        assertThat(named.at("/choices/0/message/content").isNull()).isTrue();
    }

    @Test
    void tellsHowSureItIs() {
        JsonNode tokens = ask(", \"logprobs\": true, \"top_logprobs\": 1").at("/choices/0/logprobs/content");

        assertThat(tokens.at("/0/token").stringValue()).isEqualTo("This");
        assertThat(tokens.at("/0/top_logprobs")).hasSize(1);
    }

    @Test
    void keepsOnlyWhatItIsToldToStore() {
        String forgotten = ask("").get("id").stringValue();
        String kept =
                ask(", \"store\": true, \"metadata\": {\"a\": \"b\"}").get("id").stringValue();

        assertThat(client.get(PATH + "/" + forgotten).status()).isEqualTo(404);
        assertThat(client.get(PATH + "/" + kept).text("/metadata/a")).isEqualTo("b");
        assertThat(client.get(PATH + "/" + kept + "/messages").text("/data/0/content"))
                .isEqualTo("What is  the capital?");
        assertThat(client.post(PATH + "/" + kept, "{\"metadata\": {\"c\": \"d\"}}")
                        .text("/metadata/c"))
                .isEqualTo("d");
        assertThat(client.post(PATH + "/" + kept, "{}").error()).startsWith("400 missing_required_parameter metadata");
        assertThat(client.delete(PATH + "/" + kept).text("/object")).isEqualTo("chat.completion.deleted");
        assertThat(client.get(PATH + "/" + kept).status()).isEqualTo(404);
    }

    @Test
    void findsStoredOnesByModelAndMetadata() {
        String first =
                ask(", \"store\": true, \"metadata\": {\"a\": \"b\"}").get("id").stringValue();
        String second = ask(", \"store\": true").get("id").stringValue();

        assertThat(client.idsOfAllPages(PATH, 1)).containsExactly(first, second);
        assertThat(client.idsOfAllPages(PATH + "?order=desc", 100)).containsExactly(second, first);
        assertThat(client.idsOfAllPages(PATH + "?metadata%5Ba%5D=b", 100)).containsExactly(first);
        assertThat(client.idsOfAllPages(PATH + "?model=gpt-4", 100)).hasSize(2);
        assertThat(client.get(PATH + "?model=gpt-4o").json().get("data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "temperature": 3                      | 400 decimal_above_max_value temperature
            "n": 0                                | 400 integer_below_min_value n
            "n": 1.5                              | 400 invalid_type n
            "top_logprobs": 2                     | 400 - top_logprobs
            "metadata": {"a": "b"}                | 400 - metadata
            "stream": true                        | 400 unsupported_value stream
            "stop": ["1", "2", "3", "4", "5"]     | 400 array_above_max_length stop
            "tool_choice": "required"             | 400 - tool_choice
            "unheard_of": 1                       | 400 - -: Unrecognized request argument supplied: unheard_of
            "logit_bias": {"50256": 101}          | 400 integer_above_max_value logit_bias.50256
            """)
    void refusesWhatMakesNoSense(String more, String error) {
        assertThat(client.post(PATH, body(", " + more)).error()).startsWith(error);
    }

    @Test
    void refusesMessagesThatMakeNoSense() {
        assertThat(client.post(PATH, "{\"model\": \"gpt-4\", \"messages\": []}").error())
                .startsWith("400 empty_array messages");
        assertThat(client.post(PATH, "{\"model\": \"gpt-4\", \"messages\": [{\"role\": \"boss\"}]}")
                        .error())
                .startsWith("400 invalid_value messages[0].role");
        assertThat(client.post(PATH, "{\"model\": \"gpt-4\", \"messages\": [{\"role\": \"user\"}]}")
                        .error())
                .startsWith("400 missing_required_parameter messages[0].content");
        assertThat(client.post(PATH, "{" + USER + "}").error()).startsWith("400 missing_required_parameter model");
    }

    @Test
    void refusesModelsThatDoNotChat() {
        assertThat(client.post(PATH, "{\"model\": \"none\", " + USER + "}").error())
                .isEqualTo("404 model_not_found -: The model `none` does not exist or you do not have access to it.");
        assertThat(client.post(PATH, "{\"model\": \"text-embedding-3-small\", " + USER + "}")
                        .error())
                .startsWith("404 - model: This is not a chat model");
    }

    private static String body(String more) {
        return "{\"model\": \"gpt-4\", " + USER + more + "}";
    }

    private JsonNode ask(String more) {
        ApiClient.Reply reply = client.post(PATH, body(more));
        reply.id();
        return reply.json();
    }

    private static String content(JsonNode completion) {
        return completion.at("/choices/0/message/content").stringValue();
    }
}
