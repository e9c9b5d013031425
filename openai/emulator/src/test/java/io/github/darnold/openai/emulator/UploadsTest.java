package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadsTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void makesAFileOfPartsInTheOrderOfTheirIds() {
        String upload = begin(9);
        String last = add(upload, "ghi");
        String first = add(upload, "abc");
        String middle = add(upload, "def");

        JsonNode file = complete(upload, first, middle, last).json().get("file");

        assertThat(file.get("bytes").asInt()).isEqualTo(9);
        String path = "/files/" + file.get("id").stringValue();
        assertThat(client.get(path).json()).isEqualTo(file);
        assertThat(new String(client.get(path + "/content").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("abcdefghi");
    }

    @Test
    void keepsLargePartsToo() {
        byte[] half = new byte[3_000_000];
        new Random(1).nextBytes(half);
        String upload = begin(6_000_000);
        String one = add(upload, half);
        String two = add(upload, half);
        String id = complete(upload, one, two).text("/file/id");
        assertThat(client.get("/files/" + id + "/content").bytes())
                .hasSize(6_000_000)
                .startsWith(half)
                .endsWith(half);
    }

    @Test
    void givesUpPartsThatAreNotNamed() {
        String upload = begin(3);
        add(upload, "xyz");
        String id = complete(upload, add(upload, "abc")).text("/file/id");
        assertThat(client.get("/files/" + id + "/content").bytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsTheBytes() {
        String upload = begin(4);
        assertThat(complete(upload, add(upload, "abc")).error())
                .isEqualTo("400 - -: Expected 4 bytes, but the parts have 3.");
    }

    @Test
    void comparesTheChecksum() {
        String upload = begin(3);
        String part = add(upload, "abc");
        String body = "{\"part_ids\": [\"" + part + "\"], \"md5\": \"%s\"}";
        assertThat(client.post(upload + "/complete", body.formatted("0".repeat(32)))
                        .error())
                .startsWith("400 - md5");
        assertThat(client.post(upload + "/complete", body.formatted("900150983CD24FB0D6963F7D28E17F72"))
                        .text("/status"))
                .isEqualTo("completed");
    }

    @Test
    void refusesPartsItDoesNotKnow() {
        String upload = begin(3);
        String part = add(upload, "abc");
        assertThat(complete(upload, part, part).error()).startsWith("400 - part_ids: Duplicate part");
        assertThat(complete(upload, "part_1").error()).isEqualTo("400 - part_ids: No such part: part_1");
        assertThat(complete(begin(3), part).error()).startsWith("400 - part_ids: No such part");
    }

    @Test
    void completesOnce() {
        String upload = begin(3);
        String part = add(upload, "abc");
        complete(upload, part);
        assertThat(complete(upload, part).error()).endsWith("is completed already.");
        assertThat(client.post(upload + "/cancel").error()).endsWith("is completed already.");
    }

    @Test
    void takesNothingAfterItWasCancelled() {
        String upload = begin(3);
        assertThat(client.post(upload + "/cancel").text("/status")).isEqualTo("cancelled");
        assertThat(send(upload, new byte[] {1}).error()).endsWith("is cancelled already.");
    }

    @Test
    void expiresAfterAnHour() {
        String upload = begin(3);
        emulator.clock().advance(Duration.ofMinutes(59));
        String part = add(upload, "abc");
        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(complete(upload, part).error()).endsWith("is expired already.");
    }

    @Test
    void hasLimits() {
        assertThat(client.post("/uploads", body((8L << 30) + 1)).error()).startsWith("400 invalid_value bytes");
        assertThat(client.post("/uploads", body(0)).error()).startsWith("400 integer_below_min_value bytes");
        assertThat(send(begin(1), new byte[0]).error()).isEqualTo("400 - data: Part is empty.");
        assertThat(send(begin(1), new byte[(64 << 20) + 1]).status()).isEqualTo(413);
        assertThat(client.post("/uploads/upload_1/cancel").error())
                .isEqualTo("404 - -: No such Upload object: upload_1");
    }

    private static String body(long bytes) {
        return "{\"filename\": \"a.jsonl\", \"purpose\": \"fine-tune\", \"bytes\": " + bytes
                + ", \"mime_type\": \"text/jsonl\"}";
    }

    /// The path of a new upload.
    private String begin(long bytes) {
        return "/uploads/" + client.post("/uploads", body(bytes)).id();
    }

    private String add(String upload, String text) {
        return add(upload, text.getBytes(StandardCharsets.UTF_8));
    }

    private String add(String upload, byte[] content) {
        return send(upload, content).id();
    }

    private ApiClient.Reply send(String upload, byte[] content) {
        return new MultipartBody().file("data", "part", content).sendTo(client, upload + "/parts");
    }

    private ApiClient.Reply complete(String upload, String... parts) {
        return client.post(upload + "/complete", "{\"part_ids\": [\"" + String.join("\", \"", parts) + "\"]}");
    }
}
