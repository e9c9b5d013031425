package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.ReceivedRequest;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestLogTest {

    private static final int LARGE = 900_000;

    private final Emulator emulator = Emulator.start();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void forgetsTheOldestRequestsWhenItIsFull() {
        client.get("/models/gpt-4");
        for (int i = 0; i < 100; i++) {
            upload();
        }

        assertThat(emulator.requests().all().stream()
                        .mapToLong(RequestLogTest::size)
                        .sum())
                .isBetween(60L << 20, 64L << 20);
        assertThat(emulator.requests().lines())
                .doesNotContain("GET /models/gpt-4")
                .last()
                .isEqualTo("POST /files");
        assertThat(emulator.requests().forgotten())
                .isEqualTo(101 - emulator.requests().all().size());
    }

    @Test
    void isShownWhole() {
        for (int i = 0; i < 5; i++) {
            upload();
        }

        JsonNode shown = client.get("/_emulator/requests").json();

        assertThat(shown.get("requests")).hasSize(5);
        assertThat(shown.get("forgotten").asInt()).isZero();
        assertThat(shown.at("/requests/4/body").stringValue()).hasSizeGreaterThan(LARGE / 2);
    }

    private void upload() {
        byte[] content = new byte[LARGE];
        new Random(7).nextBytes(content);
        new MultipartBody()
                .field("purpose", "user_data")
                .file("a.bin", content)
                .upload(client)
                .id();
    }

    private static long size(ReceivedRequest request) {
        return (long) request.body().length + request.responseBody().length;
    }
}
