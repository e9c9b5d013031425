package io.github.darnold.openai.provider.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import org.junit.jupiter.api.Test;

class EmbeddingUpgradeTest {

    private static final String STORED = """
            {"id": "embed-text-embedding-ada-002-The quic", "model": "text-embedding-ada-002", "input": "The quick",
             "embedding": [0.0023064255714416504, -0.00932788848876953, 1]}""";

    @Test
    void takesAStateOfTheEarlierProviderWithoutARequest() {
        try (var openAi = new EmulatedOpenAi()) {
            openAi.core().restore("openai_embedding", "a", Stored.of(0, STORED));

            Planned plan = openAi.core()
                    .plan(
                            "openai_embedding",
                            "a",
                            openAi.config(
                                    "openai_embedding",
                                    "{\"model\": \"text-embedding-ada-002\", \"input\": \"The quick\"}"));

            assertThat(plan.action()).isEqualTo(Action.NO_OP);
            ObjectValue state = plan.object();
            assertThat(state.get("id").toString()).startsWith("\"emb_").doesNotContain("quic");
            assertThat(state.get("embedding")).hasToString("[0.0023064255, -0.0093278885, 1]");
            assertThat(state.get("embedding_sha256")).isNotEqualTo(NullValue.NULL);
            assertThat(openAi.requests()).isEmpty();
        }
    }
}
