package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VectorStoreSearchTest {

    private static final String RETURNS = "Send the parcel back within thirty days. We refund the money.";
    private static final String REPAIR = "Bring the mower to a workshop. The repair takes a week.";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);
    private String store = "";
    private String returns = "";
    private String repair = "";

    @BeforeEach
    void index() {
        store = "/vector_stores/"
                + client.post("/vector_stores", "{\"expires_after\": {\"anchor\": \"last_active_at\", \"days\": 1}}")
                        .id();
        returns = attach("returns.txt", RETURNS, "{\"year\": 2027, \"team\": \"shop\", \"open\": true}");
        repair = attach("repair.txt", REPAIR, "{\"year\": 2025, \"team\": \"workshop\"}");
        emulator.clock().advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private String attach(String name, String text, String attributes) {
        String file = new MultipartBody()
                .field("purpose", "user_data")
                .file(name, text)
                .upload(client)
                .id();
        client.post(store + "/files", "{\"file_id\": \"" + file + "\", \"attributes\": " + attributes + "}");
        return file;
    }

    private List<String> found(String request) {
        return client.post(store + "/search", request)
                .json()
                .get("data")
                .valueStream()
                .map(each -> each.get("file_id").stringValue())
                .toList();
    }

    @Test
    void findsFirstWhatHasTheWordsOfTheQuery() {
        assertThat(found("{\"query\": \"How long does the repair of a mower take?\"}"))
                .containsExactly(repair, returns);
        assertThat(found("{\"query\": \"refund money parcel\", \"max_num_results\": 1}"))
                .containsExactly(returns);
    }

    @Test
    void scoresByTheEmbeddingsThatItAnswers() {
        JsonNode result = client.post(store + "/search", "{\"query\": \"the money for a parcel\"}")
                .json()
                .at("/data/0");
        String vectors = "{\"model\": \"text-embedding-3-large\", \"dimensions\": 256, \"input\": [\"%s\", \"%s\"]}"
                .formatted("the money for a parcel", RETURNS);
        JsonNode embeddings = client.post("/embeddings", vectors).json();
        double similarity = 0;
        for (int i = 0; i < 256; i++) {
            similarity += embeddings.at("/data/0/embedding").get(i).asDouble()
                    * embeddings.at("/data/1/embedding").get(i).asDouble();
        }

        assertThat(result.get("score").asDouble()).isCloseTo(similarity, within(1e-5));
        assertThat(result.at("/content/0/text").stringValue()).isEqualTo(RETURNS);
        assertThat(result.get("filename").stringValue()).isEqualTo("returns.txt");
        assertThat(result.at("/attributes/year").asInt()).isEqualTo(2027);
    }

    @Test
    void leavesOutWhatIsLessSimilarThanAsked() {
        assertThat(found("{\"query\": \"" + RETURNS + "\", \"ranking_options\": {\"score_threshold\": 0.9}}"))
                .containsExactly(returns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type": "eq", "key": "year", "value": 2027}               | returns
        {"type": "eq", "key": "year", "value": "2027"}             | -
        {"type": "ne", "key": "open", "value": true}               | repair
        {"type": "gt", "key": "year", "value": 2025}               | returns
        {"type": "lte", "key": "year", "value": 2026}              | repair
        {"type": "in", "key": "team", "value": ["shop", "office"]} | returns
        {"type": "nin", "key": "team", "value": ["shop"]}          | repair
        {"type": "or", "filters": [{"type": "eq", "key": "team", "value": "shop"}]}                       | returns
        {"type": "and", "filters": [{"type": "gte", "key": "year", "value": 2025}, {"type": "eq", "key": "team", "value": "x"}]} | -
        """)
    void looksOnlyIntoFilesThatFit(String filter, String expected) {
        List<String> names = client.post(store + "/search", "{\"query\": \"the\", \"filters\": " + filter + "}")
                .json()
                .get("data")
                .valueStream()
                .map(each -> each.get("filename").stringValue())
                .toList();
        assertThat(names).isEqualTo(expected.equals("-") ? List.of() : List.of(expected + ".txt"));
    }

    @Test
    void forgetsFilesThatWereDeleted() {
        client.delete("/files/" + repair);
        assertThat(found("{\"query\": \"the\"}")).containsExactly(returns);
        assertThat(client.get(store + "/files/" + repair).status()).isEqualTo(404);
    }

    @Test
    void isAUseOfTheStoreUntilThatHasExpired() {
        emulator.clock().advance(Duration.ofHours(20));
        found("{\"query\": \"the\"}");
        emulator.clock().advance(Duration.ofHours(20));
        assertThat(client.get(store).text("/status")).isEqualTo("completed");

        emulator.clock().advance(Duration.ofHours(20));

        assertThat(client.get(store).text("/status")).isEqualTo("expired");
        assertThat(client.get(store + "/files").json().get("data")).isEmpty();
        assertThat(client.post(store + "/search", "{\"query\": \"the\"}").error())
                .startsWith("400");
    }
}
