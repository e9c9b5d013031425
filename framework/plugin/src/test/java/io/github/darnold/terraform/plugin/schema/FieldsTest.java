package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Attribute<String> NAME = optional("name", string(), "-");
    private static final Attribute<Long> SIZE = optional("size", int64(), "-");
    private static final Attribute<List<String>> LIST = optional("list", listOf(string()), "-");
    private static final Attribute<Set<String>> SET = optional("set", setOf(string()), "-");
    private static final Attribute<Map<String, Long>> MAP = optional("map", mapOf(int64()), "-");
    private static final Attribute<Fields> INNER = optional("inner", object(shape(NAME, SIZE)), "-");

    private static final Fields EMPTY =
            new Fields(shape(NAME, SIZE, LIST, SET, MAP, INNER).complete(ObjectValue.EMPTY));

    @Test
    void readsInJavasFormsWhatItWrote() {
        Fields fields = EMPTY.with(NAME, "n")
                .with(SIZE, 3L)
                .with(LIST, List.of("b", "a"))
                .with(SET, Set.of("x"))
                .with(MAP, Map.of("k", 1L))
                .with(INNER, EMPTY.with(SIZE, 4L));
        assertThat(fields.get(NAME)).isEqualTo("n");
        assertThat(fields.require(SIZE)).isEqualTo(3);
        assertThat(fields.get(LIST)).containsExactly("b", "a");
        assertThat(fields.get(SET)).containsExactly("x");
        assertThat(fields.get(MAP)).containsExactly(Map.entry("k", 1L));
        assertThat(fields.require(INNER).values().members())
                .as("only what the nested shape has")
                .containsOnlyKeys("name", "size");
    }

    @Test
    void tellsNullUnknownAndSetApart() {
        Fields unknown = EMPTY.withValue(NAME, UnknownValue.UNKNOWN);
        assertThat(EMPTY.get(NAME)).isNull();
        assertThat(EMPTY.getOrDefault(NAME, "other")).isEqualTo("other");
        assertThat(EMPTY.isNull(NAME)).isTrue();
        assertThat(unknown.isUnknown(NAME)).isTrue();
        assertThat(unknown.isSet(NAME)).isFalse();
        assertThat(EMPTY.with(NAME, "").isSet(NAME)).isTrue();
    }

    @Test
    void refusesToReadWhatIsNotThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EMPTY.withValue(NAME, UnknownValue.UNKNOWN).get(NAME))
                .withMessage("name is not known yet");
        assertThatIllegalStateException().isThrownBy(() -> EMPTY.require(NAME)).withMessage("name is null");
    }
}
