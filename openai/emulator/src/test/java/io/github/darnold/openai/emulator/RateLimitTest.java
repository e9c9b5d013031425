package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void letsInWhatFitsAndSaysWhatIsLeft() {
        emulator.limit().allow(3);
        assertThat(client.get("/models").header("x-ratelimit-remaining-requests"))
                .isEqualTo("2");
        client.get("/models");
        ApiClient.Reply last = client.get("/models");
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.header("x-ratelimit-limit-requests")).isEqualTo("3");
        assertThat(last.header("x-ratelimit-remaining-requests")).isEqualTo("0");
        assertThat(last.header("x-ratelimit-reset-requests")).isEqualTo("60000ms");
    }

    @Test
    void refusesMoreUntilThereIsRoomAgain() {
        emulator.limit().allow(2);
        client.get("/models");
        client.get("/models");
        ApiClient.Reply refused = client.get("/models");
        assertThat(refused.error()).startsWith("429 rate_limit_exceeded");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        emulator.clock().advance(Duration.ofSeconds(29));
        assertThat(client.get("/models").header("retry-after-ms")).isEqualTo("1000");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(client.get("/models").status()).isEqualTo(200);
        assertThat(client.get("/models").status()).isEqualTo(429);
    }

    @Test
    void limitsNothingBeforeAndAfter() {
        assertThat(client.get("/models").header("x-ratelimit-limit-requests")).isEmpty();
        emulator.limit().allow(1);
        client.get("/models");
        assertThat(client.get("/models").status()).isEqualTo(429);
        emulator.reset();
        assertThat(client.get("/models").status()).isEqualTo(200);
    }
}
