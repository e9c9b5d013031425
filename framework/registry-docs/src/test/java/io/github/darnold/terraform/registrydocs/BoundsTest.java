package io.github.darnold.terraform.registrydocs;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BoundsTest {

    private static final Bounds NOTHING_SAID = new Bounds("");

    @Test
    void listsWords() {
        assertThat(NOTHING_SAID.of(string().oneOf("a", "b", "c"))).isEqualTo("One of `a`, `b` or `c`.");
        assertThat(NOTHING_SAID.of(string().oneOf("a"))).isEqualTo("Always `a`.");
        assertThat(new Bounds("`a` or, later, `b`.").of(string().oneOf("a", "b")))
                .isEmpty();
    }

    @Test
    void tellsLengths() {
        assertThat(NOTHING_SAID.of(string().length(1, 64))).isEqualTo("From 1 to 64 characters.");
        assertThat(NOTHING_SAID.of(string().length(0, 64))).isEqualTo("At most 64 characters.");
        assertThat(NOTHING_SAID.of(string().notEmpty())).isEmpty();
        assertThat(new Bounds("Ends the name; at most 64 characters.").of(string().length(1, 64)))
                .isEmpty();
    }

    @Test
    void tellsNumbers() {
        assertThat(NOTHING_SAID.of(int64().between(1, 9))).isEqualTo("From 1 to 9.");
        assertThat(NOTHING_SAID.of(int64().atLeast(0))).isEqualTo("At least 0.");
        assertThat(NOTHING_SAID.of(int32())).isEmpty();
        assertThat(new Bounds("From 10 to 90, or 0.9.").of(int64().between(1, 9)))
                .isEqualTo("From 1 to 9.");
    }

    @Test
    void tellsSizesAndElements() {
        assertThat(NOTHING_SAID.of(listOf(string().length(0, 5)).size(1, 3)))
                .isEqualTo("From 1 to 3 elements. Each element: at most 5 characters.");
    }

    @Test
    void saysWhatTextsMustBeWhereNoExampleDoes() {
        assertThat(NOTHING_SAID.of(duration())).startsWith("Must be a duration such as `90s`");
        assertThat(new Bounds("How long, such as `30s`.").of(duration())).isEmpty();
        assertThat(new Bounds("As long as a red line.").of(string().matches("a+", "a red line")))
                .isEmpty();
    }
}
