package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VectorStoresTest {

    private static final String STORES = "/vector_stores";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);
    private final String file = new MultipartBody()
            .field("purpose", "assistants")
            .file("a.txt", "Hello")
            .upload(client)
            .id();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void expireOnlyWhereSomebodySaysSo() {
        String store = STORES + "/"
                + client.post(STORES, "{\"expires_after\": {\"anchor\": \"last_active_at\", \"days\": 1}}")
                        .id();
        assertThat(client.get(store).json().has("expires_at")).isTrue();

        JsonNode kept = client.post(store, "{\"expires_after\": null}").json();

        assertThat(kept.has("expires_after")).isFalse();
        emulator.clock().advance(Duration.ofDays(2));
        assertThat(client.get(store).text("/status")).isEqualTo("completed");
    }

    @Test
    void indexTheirFilesByTheClock() {
        String store = STORES + "/"
                + client.post(STORES, "{\"name\": \"s\", \"file_ids\": [\"" + file + "\", \"file-none\"]}")
                        .id();
        assertThat(client.get(store).text("/status")).isEqualTo("in_progress");

        emulator.clock().advance(Duration.ofSeconds(1));

        JsonNode indexed = client.get(store).json();
        assertThat(indexed.get("status").stringValue()).isEqualTo("completed");
        assertThat(indexed.at("/file_counts/completed").asInt()).isEqualTo(1);
        assertThat(indexed.at("/file_counts/failed").asInt()).isEqualTo(1);
        assertThat(indexed.get("usage_bytes").asInt()).isEqualTo(5);
        assertThat(client.get(store + "/files/file-none").text("/last_error/code"))
                .isEqualTo("invalid_file");
        assertThat(client.get(store + "/files/" + file + "/content").text("/data/0/text"))
                .isEqualTo("Hello");
        assertThat(client.idsOfAllPages(store + "/files?filter=completed", 1)).containsExactly(file);
    }

    @Test
    void takeFilesTogether() {
        String store = STORES + "/" + client.post(STORES, "{}").id();
        String batch = store + "/file_batches/"
                + client.post(store + "/file_batches", "{\"file_ids\": [\"" + file + "\"]}")
                        .id();
        assertThat(client.get(batch).text("/status")).isEqualTo("in_progress");

        assertThat(client.post(batch + "/cancel").text("/status")).isEqualTo("cancelled");
        assertThat(client.get(batch + "/files").text("/data/0/status")).isEqualTo("cancelled");
        assertThat(client.post(store + "/file_batches", "{}").status()).isEqualTo(400);
    }

    @Test
    void expireAndGoWithTheirFiles() {
        String store = STORES + "/"
                + client.post(STORES, "{\"expires_after\": {\"anchor\": \"last_active_at\", \"days\": 1}}")
                        .id();
        client.post(store + "/files", "{\"file_id\": \"" + file + "\"}");
        assertThat(client.get(store).json().get("expires_at").asLong())
                .isEqualTo(ApiClient.START.plus(Duration.ofDays(1)).getEpochSecond());

        emulator.clock().advance(Duration.ofDays(1));

        assertThat(client.get(store).text("/status")).isEqualTo("expired");
        assertThat(client.delete(store).text("/object")).isEqualTo("vector_store.deleted");
        assertThat(client.get(store + "/files").error()).startsWith("404 - -: No vector store found with id 'vs_");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"expires_after": {"anchor": "created_at", "days": 1}}       | 400 invalid_value expires_after.anchor
        {"expires_after": {"anchor": "last_active_at", "days": 366}} | 400 integer_above_max_value expires_after.days
        {"chunking_strategy": {"type": "none"}}                      | 400 invalid_value chunking_strategy.type
        {"chunking_strategy": {"type": "static"}}                    | 400 missing_required_parameter chunking_strategy.static
        {"metadata": {"a": 1}}                                       | 400 invalid_type metadata.a
        {"file_ids": "file-1"}                                       | 400 invalid_type file_ids
        """)
    void areRefusedAsTheDocumentSays(String body, String error) {
        assertThat(client.post(STORES, body).error()).startsWith(error);
    }

    @Test
    void boundTheAttributesOfFiles() {
        String files = STORES + "/" + client.post(STORES, "{}").id() + "/files";

        assertThat(client.post(files, "{\"file_id\": \"f\", \"attributes\": {\"a\": {}}}")
                        .error())
                .startsWith("400 invalid_type attributes.a");
        assertThat(client.post(files, "{\"file_id\": \"f\", \"attributes\": {\"" + "a".repeat(65) + "\": 1}}")
                        .error())
                .startsWith("400 string_above_max_length attributes");
        assertThat(client.post(files, "{\"file_id\": \"f\", \"attributes\": {\"a\": 1.5, \"b\": true, \"c\": \"d\"}}")
                        .text("/attributes/c"))
                .isEqualTo("d");
    }
}
