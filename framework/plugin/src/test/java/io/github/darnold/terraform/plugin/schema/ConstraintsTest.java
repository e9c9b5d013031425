package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.Checked.X;
import static io.github.darnold.terraform.plugin.schema.Checked.details;
import static io.github.darnold.terraform.plugin.schema.Checked.problems;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    @Test
    void countCharactersAsPeopleDo() {
        assertThat(details(string().length(1, 2), Value.of("😀😀"))).isEmpty();
        assertThat(details(string().length(1, 2), Value.of("abc")))
                .containsExactly("x has 3 characters. It must have 1 to 2 characters.");
        assertThat(details(string().notEmpty(), Value.of("")))
                .containsExactly("x has 0 characters. It must have at least 1 character.");
        assertThat(details(string().length(0, 1), Value.of("ab")))
                .containsExactly("x has 2 characters. It must have at most 1 character.");
        assertThat(details(string().length(2, 2), Value.of("a")))
                .containsExactly("x has 1 character. It must have exactly 2 characters.");
    }

    @Test
    void nameTheChoices() {
        assertThat(details(string().oneOf("small", "large"), Value.of("huge")))
                .containsExactly("x is \"huge\". It must be one of \"small\", \"large\".");
    }

    @Test
    void sayInWordsWhatAPatternMeans() {
        var type = string().matches("[a-z]+", "lower-case letters");
        assertThat(details(type, Value.of("ABC"))).containsExactly("x is \"ABC\". It must be lower-case letters.");
        assertThat(details(type, Value.of("abc"))).isEmpty();
    }

    @Test
    void acceptWhatHasANormalForm() {
        assertThat(details(duration(), Value.of("1h30m"))).isEmpty();
        assertThat(details(duration(), Value.of("soon")))
                .containsExactly("x is \"soon\". It must be a duration such as \"90s\", \"10m\" or \"1h30m\".");
        assertThat(duration().equivalent(Value.of("90s"), Value.of("1m30s"))).isTrue();
        assertThat(duration().equivalent(Value.of("90s"), Value.of("91s"))).isFalse();
        assertThat(duration().normalForm(Value.of("soon"))).isEqualTo(Value.of("soon"));
    }

    @Test
    void boundNumbers() {
        assertThat(details(int64().between(1, 5), Value.of(6))).containsExactly("x is 6. It must be at most 5.");
        assertThat(details(int64().atLeast(1), Value.of(0))).containsExactly("x is 0. It must be at least 1.");
        assertThat(details(int64(), Value.of(new BigDecimal("1.5"))))
                .containsExactly("x is 1.5. It must be a whole number of at most 64 bits.");
        assertThat(details(number().between("0", "2"), Value.of(new BigDecimal("2.10"))))
                .containsExactly("x is 2.1. It must be at most 2.");
        assertThat(details(number().between("0", "2"), Value.of(2))).isEmpty();
    }

    @Test
    void sayHowToMakeJson() {
        assertThat(details(json(), Value.of("{")))
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .startsWith("x is not valid JSON: ")
                        .endsWith("jsonencode(...) makes valid JSON of any value."));
        assertThat(json().equivalent(Value.of("{\"a\":1,\"b\":2}"), Value.of("{ \"b\": 2.0, \"a\": 1 }")))
                .isTrue();
        assertThat(json().equivalent(Value.of("{"), Value.of("{"))).isTrue();
    }

    @Test
    void boundCollectionsAndReachTheirElements() {
        var list = listOf(string().notEmpty()).size(1, 2);
        assertThat(details(list, Value.listOf(List.of())))
                .containsExactly("x has 0 elements. It must have 1 to 2 elements.");
        assertThat(problems(list, Value.listOf(List.of(Value.of("a"), Value.of("")))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(X.index(1));
                    assertThat(problem.summary()).isEqualTo("Invalid value of x[1]");
                });
        assertThat(problems(setOf(string().notEmpty()), SetValue.of(List.of(Value.of("")))))
                .as("elements of sets cannot be addressed")
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo(X));
    }

    @Test
    void boundMapsAndTheirKeys() {
        var map = mapOf(string().length(0, 3)).atMost(1, 2);
        assertThat(details(map, new MapValue(Map.of("abc", Value.of("v")))))
                .containsExactly("The key of x[\"abc\"] has 3 characters. It must have at most 2 characters.");
        assertThat(details(map, new MapValue(Map.of("k", Value.of("long")))))
                .containsExactly("x[\"k\"] has 4 characters. It must have at most 3 characters.");
        assertThat(details(map, new MapValue(Map.of("a", Value.of(""), "b", Value.of("")))))
                .containsExactly("x has 2 elements. It must have at most 1 element.");
    }

    @Test
    void reachNestedObjects() {
        var type = object(shape(required("y", int64().atLeast(1), "-")));
        assertThat(problems(type, ObjectValue.of("y", Value.of(0))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo(X.attribute("y")));
    }

    @Test
    void neverShowSecrets() {
        Shape shape = shape(
                optional("key", string().oneOf("a"), "-").sensitive(),
                optional("password", string().matches("[0-9]+", "digits"), "-").writeOnly(),
                optional("keys", listOf(string().oneOf("a")), "-").sensitive());
        Value secret = Value.of("marker-secret");
        List<Diagnostic> problems = new ArrayList<>();
        shape.check(
                new ObjectValue(Map.of("key", secret, "password", secret, "keys", Value.listOf(List.of(secret)))),
                Path.ROOT,
                problems::add);
        assertThat(problems)
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .doesNotContain("marker-secret")
                        .contains("(sensitive)"));
    }

    @Test
    void breakForNothingThatIsUnknownOrNull() {
        for (AttributeType<?> type : List.of(
                bool(),
                string().length(5, 6),
                int64().atLeast(9),
                number().atLeast("9"),
                json(),
                listOf(string()).size(2, 2),
                setOf(string()).size(2, 2),
                mapOf(string()),
                object(shape(required("y", string(), "-"))))) {
            assertThat(details(type, UnknownValue.UNKNOWN)).as("%s", type).isEmpty();
            assertThat(details(type, NullValue.NULL)).as("%s", type).isEmpty();
        }
    }
}
