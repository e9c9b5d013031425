package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EmbeddingsTest {

    private final Emulator emulator = Emulator.start();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({"text-embedding-ada-002,1536", "text-embedding-3-small,1536", "text-embedding-3-large,3072"})
    void hasTheDimensionsOfItsModelAndUnitLength(String model, int dimensions) {
        List<Double> vector = vector("{\"model\": \"" + model + "\", \"input\": \"fox\"}");

        assertThat(vector).hasSize(dimensions);
        assertThat(vector.stream().mapToDouble(value -> value * value).sum()).isCloseTo(1, within(1e-5));
    }

    @Test
    void isTheSameForTheSameAndDiffersForTheRest() {
        String fox = "{\"model\": \"text-embedding-3-small\", \"input\": \"fox\"}";

        assertThat(vector(fox)).isEqualTo(vector(fox));
        assertThat(vector(fox)).isNotEqualTo(vector(fox.replace("fox", "dog")));
        assertThat(vector(fox)).isNotEqualTo(vector(fox.replace("3-small", "ada-002")));
    }

    @Test
    void shortensVectors() {
        assertThat(vector("{\"model\": \"text-embedding-3-large\", \"input\": \"fox\", \"dimensions\": 8}"))
                .hasSize(8);
        assertThat(error("\"text-embedding-ada-002\", \"input\": \"x\", \"dimensions\": 8"))
                .startsWith("400 - dimensions: This model does not support specifying dimensions.");
        assertThat(error("\"text-embedding-3-small\", \"input\": \"x\", \"dimensions\": 1537"))
                .startsWith("400 - dimensions: Invalid value for 'dimensions' = 1537.");
    }

    @Test
    void refusesMoreThanTheModelReads() {
        String long9000 = "\"text-embedding-3-small\", \"input\": \"" + "word ".repeat(9_000) + "\"";
        String many = "\"text-embedding-3-small\", \"input\": ["
                + String.join(
                        ",",
                        Collections.nCopies(50, "\"" + "word ".repeat(7_000).strip() + "\"")) + "]";

        assertThat(error(long9000))
                .startsWith("400 - -: This model's maximum context length is 8192 tokens, however you requested 9001");
        assertThat(error(many))
                .isEqualTo("400 max_tokens_per_request -: Requested 350000 tokens, max 300000 tokens per request");
    }

    @Test
    void encodesTheSameNumbersInBase64() {
        String request = "{\"model\": \"text-embedding-3-small\", \"input\": \"fox\", \"dimensions\": 4";
        List<Double> numbers = vector(request + "}");
        String text = client.post("/embeddings", request + ", \"encoding_format\": \"base64\"}")
                .text("/data/0/embedding");

        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            assertThat((double) bytes.getFloat()).isCloseTo(number, within(1e-7));
        }
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void takesManyInputsAndTokens() {
        JsonNode texts = client.post(
                        "/embeddings", "{\"model\": \"text-embedding-3-small\", \"input\": [\"a\", \"b c\"]}")
                .json();
        assertThat(texts.get("data")).hasSize(2);
        assertThat(texts.at("/data/1/index").asInt()).isEqualTo(1);
        assertThat(texts.at("/usage/total_tokens").asInt()).isEqualTo(3);
        JsonNode tokens = client.post(
                        "/embeddings", "{\"model\": \"text-embedding-3-small\", \"input\": [[1, 2], [3]]}")
                .json();
        assertThat(tokens.get("data")).hasSize(2);
        assertThat(tokens.at("/usage/prompt_tokens").asInt()).isEqualTo(3);
    }

    @Test
    void refusesNonsense() {
        assertThat(error("\"text-embedding-3-small\", \"input\": \"\"")).startsWith("400 empty_string input");
        assertThat(error("\"text-embedding-3-small\", \"input\": []")).startsWith("400 empty_array input");
        assertThat(error("\"text-embedding-3-small\", \"input\": 7")).startsWith("400 invalid_type input");
        assertThat(error("\"text-embedding-3-small\", \"input\": [\"a\", 7]")).startsWith("400 invalid_type input[1]");
        assertThat(error("\"none\", \"input\": \"a\"")).startsWith("404 model_not_found");
        assertThat(error("\"gpt-4\", \"input\": \"a\"")).startsWith("403 - -: You are not allowed");
        assertThat(error("\"text-embedding-3-small\", \"input\": \"a\", \"more\": 1"))
                .isEqualTo("400 - -: Unrecognized request argument supplied: more");
    }

    private List<Double> vector(String request) {
        return client.post("/embeddings", request)
                .json()
                .at("/data/0/embedding")
                .valueStream()
                .map(JsonNode::asDouble)
                .toList();
    }

    private String error(String model) {
        return client.post("/embeddings", "{\"model\": " + model + "}").error();
    }
}
