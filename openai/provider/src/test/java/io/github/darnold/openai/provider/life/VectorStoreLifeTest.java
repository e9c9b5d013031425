package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What vector stores do beside what every resource promises.
class VectorStoreLifeTest {

    private static final String TYPE = "openai_vector_store";
    private static final String HANDBOOK = "{\"name\": \"Handbook\", \"expires_after\": {\"days\": 1}}";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isMadeAnewWhenItExpired() {
        world.apply(TYPE, HANDBOOK);
        world.advance(Duration.ofDays(2));
        assertThat(world.plan(TYPE, HANDBOOK).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void staysWhenItIsOnlyForgotten() {
        world.apply(TYPE, "{\"name\": \"Handbook\", \"on_destroy\": \"forget\"}");
        world.requests();
        world.destroy(TYPE);
        assertThat(world.requests()).noneMatch(line -> line.startsWith("DELETE"));
    }

    /// Other providers have the sizes of chunks beside their type.
    @Test
    void isTakenOverWithItsChunks() {
        Value id = world.apply(TYPE, "{\"name\": \"Handbook\"}").get("id");
        String chunks = "{\"type\": \"static\", %s\"max_chunk_size_tokens\": 800, \"chunk_overlap_tokens\": 400%s}";
        world.core().restore(TYPE, "this", Stored.of(0, """
            {"id": %s, "object": "vector_store", "name": "Handbook", "file_ids": [], "metadata": {},
             "chunking_strategy": %s}\
            """.formatted(id, chunks.formatted("", ""))));
        assertThat(world.plan(
                                TYPE,
                                "{\"name\": \"Handbook\", \"chunking_strategy\": %s}"
                                        .formatted(chunks.formatted("\"static\": {", "}")))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    @Test
    void isFoundByNameAndById() {
        Value id = world.apply(TYPE, HANDBOOK).get("id");
        for (ObjectValue way :
                List.of(ObjectValue.of("vector_store_id", id), ObjectValue.of("name", Value.of("Handbook")))) {
            assertThat(world.core().read(TYPE, way).object().get("id")).isEqualTo(id);
        }
    }

    @Test
    void isListedByNameAndMetadata() {
        world.apply(TYPE, "{\"name\": \"Handbook\", \"metadata\": {\"team\": \"support\", \"of\": \"2027\"}}");
        assertThat(found("Hand")).containsExactly("Handbook");
        assertThat(found("Book")).isEmpty();
        assertThat(listed("Hand", "support")).contains("Handbook");
        assertThat(listed("Book", "support")).doesNotContain("Handbook");
        assertThat(listed("Hand", "sales")).doesNotContain("Handbook");
    }

    private List<String> found(String prefix) {
        return world.core()
                .list(TYPE, ObjectValue.of("name_prefix", Value.of(prefix)))
                .displayNames();
    }

    private String listed(String prefix, String team) {
        ObjectValue config = ObjectValue.of("name_prefix", Value.of(prefix))
                .with("metadata", new MapValue(Map.of("team", Value.of(team))));
        return world.core()
                .read("openai_vector_stores", config)
                .object()
                .get("vector_stores")
                .toString();
    }
}
