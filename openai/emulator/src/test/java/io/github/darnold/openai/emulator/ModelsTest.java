package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsTest {

    private final Emulator emulator = Emulator.start();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void listsTheWholeCatalogue() {
        assertThat(client.get("/models")
                        .json()
                        .get("data")
                        .valueStream()
                        .map(model -> model.get("id").stringValue()))
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates()
                .contains("gpt-4", "gpt-3.5-turbo", "gpt-4o-mini", "text-embedding-ada-002", "davinci-002");
    }

    @Test
    void describesOneModel() {
        ApiClient.Reply reply = client.get("/models/gpt-4");

        assertThat(reply.text("/object")).isEqualTo("model");
        assertThat(reply.text("/owned_by")).isEqualTo("openai");
        assertThat(reply.json().get("created").asLong()).isEqualTo(1_687_824_000);
    }

    @Test
    void announcesShutdowns() {
        assertThat(client.get("/models/gpt-4.5-preview").text("/shutdown_date")).isEqualTo("2025-07-14");
    }

    @Test
    void refusesUnknownModels() {
        assertThat(client.get("/models/gpt-nothing").error())
                .isEqualTo("404 model_not_found -: The model `gpt-nothing` does not exist or you do not have access to"
                        + " it.");
    }

    @Test
    void keepsTheModelsOfOpenAi() {
        assertThat(client.delete("/models/gpt-4").status()).isEqualTo(403);
        assertThat(client.delete("/models/gpt-nothing").status()).isEqualTo(404);
        assertThat(client.get("/models/gpt-4").status()).isEqualTo(200);
    }
}
