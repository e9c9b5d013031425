package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FilesTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void keepsWhatIsUploaded() {
        JsonNode file = new MultipartBody()
                .field("purpose", "fine-tune")
                .file("data.jsonl", "{}\n")
                .upload(client)
                .json();

        assertThat(file.get("id").stringValue()).startsWith("file-");
        assertThat(file.get("filename").stringValue()).isEqualTo("data.jsonl");
        assertThat(file.get("bytes").asInt()).isEqualTo(3);
        assertThat(file.get("status").stringValue()).isEqualTo("processed");
        assertThat(file.has("expires_at")).isFalse();
        assertThat(client.get("/files/" + file.get("id").stringValue()).json()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 65_500, 65_536, 65_537, 131_072, 3_000_000})
    void givesBackTheSameBytes(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        String id = new MultipartBody()
                .file("a.bin", content)
                .field("purpose", "vision")
                .upload(client)
                .id();

        assertThat(client.get("/files/" + id + "/content").bytes()).isEqualTo(content);
    }

    @Test
    void isNotFooledByContentThatLooksLikeABoundary() {
        byte[] content = "\r\n------boundary-7MA4YWx\r\n\r\n--\r\r\n\n------bound".getBytes(StandardCharsets.UTF_8);
        String id = new MultipartBody()
                .field("purpose", "evals")
                .file("a.jsonl", content)
                .upload(client)
                .id();

        assertThat(client.get("/files/" + id + "/content").bytes()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assistants", "user_data"})
    void doesNotGiveBackSomePurposes(String purpose) {
        String id = upload(purpose, "a.txt");

        assertThat(client.get("/files/" + id + "/content").error())
                .isEqualTo("400 - -: Not allowed to download files of purpose: " + purpose);
    }

    @Test
    void listsByPurposeNewestFirst() {
        String first = upload("vision", "a.png");
        String second = upload("user_data", "b.pdf");

        assertThat(client.idsOfAllPages("/files", 10_000)).containsExactly(second, first);
        assertThat(client.idsOfAllPages("/files?order=asc", 1)).containsExactly(first, second);
        assertThat(client.idsOfAllPages("/files?purpose=vision", 10)).containsExactly(first);
        assertThat(client.get("/files?limit=10001").error()).startsWith("400 integer_above_max_value limit");
    }

    @Test
    void deletes() {
        String id = upload("vision", "a.png");

        assertThat(client.delete("/files/" + id).text("/object")).isEqualTo("file");
        String gone = "404 - id: No such File object: " + id;
        assertThat(client.get("/files/" + id).error()).isEqualTo(gone);
        assertThat(client.delete("/files/" + id).error()).isEqualTo(gone);
        assertThat(client.get("/files/" + id + "/content").error()).isEqualTo(gone);
    }

    @Test
    void expiresByTheClock() {
        String id = new MultipartBody()
                .field("purpose", "assistants")
                .field("expires_after[anchor]", "created_at")
                .field("expires_after[seconds]", "3600")
                .file("a.txt", "x")
                .upload(client)
                .id();
        assertThat(client.get("/files/" + id).json().get("expires_at").asLong())
                .isEqualTo(ApiClient.START.getEpochSecond() + 3600);

        emulator.clock().advance(Duration.ofSeconds(3599));
        assertThat(client.get("/files/" + id).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(client.get("/files/" + id).status()).isEqualTo(404);
    }

    @Test
    void keepsBatchesForThirtyDays() {
        String id = upload("batch", "b.jsonl");

        assertThat(client.get("/files/" + id).json().get("expires_at").asLong())
                .isEqualTo(ApiClient.START.plus(Duration.ofDays(30)).getEpochSecond());
    }

    @Test
    void refusesIncompleteUploads() {
        assertThat(new MultipartBody().field("purpose", "vision").upload(client).error())
                .startsWith("400 missing_required_parameter file");
        assertThat(new MultipartBody().file("a", "x").upload(client).error())
                .startsWith("400 missing_required_parameter purpose");
        assertThat(new MultipartBody()
                        .field("purpose", "fun")
                        .file("a", "x")
                        .upload(client)
                        .error())
                .startsWith("400 invalid_value purpose: Invalid value: 'fun'.");
        assertThat(new MultipartBody()
                        .field("purpose", "vision")
                        .file("a", "")
                        .upload(client)
                        .error())
                .isEqualTo("400 - file: File is empty.");
        assertThat(new MultipartBody()
                        .field("purpose", "batch")
                        .file("a.txt", "x")
                        .upload(client)
                        .error())
                .isEqualTo("400 - file: Invalid file format for Batch API. Must be .jsonl");
    }

    @Test
    void refusesExpiryItDoesNotUnderstand() {
        assertThat(expiring("expires_after", "3600").error())
                .isEqualTo("400 - -: Unrecognized request argument supplied: expires_after");
        assertThat(expiring("expires_after[seconds]", "3600").error())
                .startsWith("400 missing_required_parameter expires_after.anchor");
        assertThat(new MultipartBody()
                        .field("purpose", "vision")
                        .field("expires_after[anchor]", "created_at")
                        .field("expires_after[seconds]", "60")
                        .file("a", "x")
                        .upload(client)
                        .error())
                .startsWith("400 invalid_value expires_after.seconds");
    }

    @Test
    void refusesBodiesThatAreNotForms() {
        assertThat(client.post("/files", "{}").error()).startsWith("400 unsupported_content_type");
        byte[] cut = new MultipartBody().field("purpose", "vision").bytes();
        assertThat(client.send("POST", "/files", MultipartBody.CONTENT_TYPE, Arrays.copyOf(cut, 40))
                        .error())
                .isEqualTo("400 - -: Could not parse multipart form.");
    }

    private ApiClient.Reply expiring(String field, String value) {
        return new MultipartBody()
                .field("purpose", "vision")
                .field(field, value)
                .file("a", "x")
                .upload(client);
    }

    private String upload(String purpose, String name) {
        return new MultipartBody()
                .field("purpose", purpose)
                .file(name, "x")
                .upload(client)
                .id();
    }
}
