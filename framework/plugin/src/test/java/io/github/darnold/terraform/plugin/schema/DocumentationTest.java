package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentationTest {

    private static String told(AttributeType<?> type) {
        return optional("x", type, "Text.").documentation();
    }

    @Test
    void tellsAllowedWords() {
        assertThat(told(string().oneOf("low", "medium", "high"))).isEqualTo("Text. One of `low`, `medium` or `high`.");
        assertThat(told(string().knownWords("low", "high")))
                .isEqualTo("Text. Known values: `low`, `high`; others are sent with a warning.");
        assertThat(told(string().oneOf("only"))).isEqualTo("Text. Only `only` is allowed.");
        assertThat(told(listOf(string().oneOf("a", "b")).size(1, 2)))
                .isEqualTo("Text. 1 to 2 elements. Each is one of `a` or `b`.");
    }

    @Test
    void addsNothingWhereEachWordIsExplained() {
        assertThat(optional("x", string().oneOf("a", "b"), "`a` is this, `b` is that.")
                        .documentation())
                .isEqualTo("`a` is this, `b` is that.");
    }

    @Test
    void tellsBounds() {
        assertThat(told(int64().between(1, 5))).isEqualTo("Text. From 1 to 5.");
        assertThat(told(int64().atLeast(1))).isEqualTo("Text. At least 1.");
        assertThat(told(number().atMost("0.5"))).isEqualTo("Text. At most 0.5.");
        assertThat(told(string().length(0, 64))).isEqualTo("Text. At most 64 characters.");
        assertThat(told(mapOf(string()).size(0, 16))).isEqualTo("Text. At most 16 elements.");
        assertThat(told(string().notEmpty())).isEqualTo("Text.");
    }

    @Test
    void tellsTheDefault() {
        assertThat(optional("x", bool(), "Text.").defaultValue(true).documentation())
                .isEqualTo("Text. Default: `true`.");
        assertThat(optional("x", string().oneOf("a", "b"), "Text.")
                        .defaultValue("a")
                        .documentation())
                .isEqualTo("Text. One of `a` or `b`. Default: `a`.");
    }

    @Test
    void tellsOfWhatUsersCanSetAlone() {
        assertThat(computed("x", int64().atLeast(1), "Text.").documentation()).isEqualTo("Text.");
    }
}
