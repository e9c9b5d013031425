package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.models.Models;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ModelsTest {

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void areAllListedByOneCall() {
        assertThat(ids("{}")).hasSizeGreaterThan(80).contains("\"gpt-4o\"", "\"text-embedding-3-small\"");
        assertThat(world.requests()).containsExactly("GET /models");
    }

    @Test
    void areListedByTheBeginningOfTheirNames() {
        assertThat(ids("{\"id_prefix\": \"text-embedding-3\"}"))
                .containsExactlyInAnyOrder("\"text-embedding-3-small\"", "\"text-embedding-3-large\"");
    }

    @Test
    void areListedByTheirOwner() {
        assertThat(ids("{\"owned_by\": \"openai-internal\"}")).containsExactly("\"text-embedding-ada-002\"");
    }

    @Test
    void areListedByWhetherTheyAreFineTuned() {
        assertThat(ids("{\"fine_tuned\": true}")).isEmpty();
        fineTune();
        assertThat(ids("{\"fine_tuned\": true}")).hasSize(1).allMatch(id -> id.startsWith("\"ft:gpt-4o-mini"));
        assertThat(ids("{\"fine_tuned\": false}")).hasSizeGreaterThan(80).noneMatch(id -> id.startsWith("\"ft:"));
        assertThat(ids("{\"fine_tuned\": false, \"id_prefix\": \"ft:\"}")).isEmpty();
    }

    @Test
    void tellTheirShutdownDates() {
        ListValue models = (ListValue) read("{\"id_prefix\": \"davinci-002\"}").get("models");
        assertThat(((ObjectValue) models.elements().getFirst()).get("shutdown_date"))
                .isEqualTo(Value.of("2026-09-28"));
    }

    private void fineTune() {
        String line = "{\\\"messages\\\": [{\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"a\\\"},"
                + " {\\\"role\\\": \\\"assistant\\\", \\\"content\\\": \\\"b\\\"}]}\\n";
        ObjectValue file = world.apply(
                "openai_file",
                "{\"purpose\": \"fine-tune\", \"filename\": \"t.jsonl\", \"content\": \"" + line.repeat(10) + "\"}");
        world.core()
                .applied(
                        "openai_fine_tune",
                        "this",
                        world.config(
                                "openai_fine_tune",
                                "{\"model\": \"gpt-4o-mini-2024-07-18\", \"training_file\": " + file.get("id") + "}"));
        world.advance(Duration.ofMinutes(1));
    }

    private ObjectValue read(String config) {
        return world.core()
                .read("openai_models", EmulatedOpenAi.config(Models.LIST_DATA_SOURCE.schema(), config))
                .object();
    }

    private List<String> ids(String config) {
        return ((ListValue) read(config).get("ids"))
                .elements().stream().map(Value::toString).toList();
    }
}
