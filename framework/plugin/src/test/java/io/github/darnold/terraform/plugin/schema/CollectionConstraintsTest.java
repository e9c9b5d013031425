package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.Checked.X;
import static io.github.darnold.terraform.plugin.schema.Checked.details;
import static io.github.darnold.terraform.plugin.schema.Checked.problems;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectionConstraintsTest {

    private static final Value NULL = NullValue.NULL;

    private static Value list(Value... elements) {
        return Value.listOf(List.of(elements));
    }

    @Test
    void elementsThatMeanTheSameAreNotUnique() {
        var type = listOf(duration()).unique();
        assertThat(details(type, list(Value.of("1h"), Value.of("2h"), Value.of("60m"))))
                .containsExactly("x[2] is the same as x[0]. Elements must be unique.");
        assertThat(details(type, list(UnknownValue.UNKNOWN, UnknownValue.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void mapsHaveSoManyElementsUnderSuchKeys() {
        var type = mapOf(string()).size(1, 2).keys(string().matches("[a-z]+", "lower-case letters"));
        assertThat(details(type, new MapValue(Map.of())))
                .containsExactly("x has 0 elements. It must have 1 to 2 elements.");
        assertThat(problems(type, new MapValue(Map.of("A", Value.of("v")))))
                .containsExactly(Diagnostic.error(
                                "Invalid key in x", "The key of x[\"A\"] is \"A\". It must be lower-case letters.")
                        .at(X));
    }

    @Test
    void keysTellElementsApart() {
        Required<String> wait = required("wait", duration(), "-");
        var board = object(shape(wait).matchedBy(wait));
        Value minute = ObjectValue.of("wait", Value.of("1m"));
        Value sameMinute = ObjectValue.of("wait", Value.of("60s"));
        Value later = ObjectValue.of("wait", UnknownValue.UNKNOWN);

        assertThat(problems(listOf(board), list(minute, later, sameMinute, later)))
                .containsExactly(Diagnostic.error(
                                "Invalid value of x[2]",
                                "x[2] has the same wait as another element. Elements are told apart by it.")
                        .at(X.index(2)));
        assertThat(problems(setOf(board), SetValue.of(List.of(minute, sameMinute))))
                .extracting(Diagnostic::path)
                .containsExactly(X);
    }

    @Test
    void anyConstraintCanBeAddedToCollections() {
        Constraint refusing = (value, path, problems) ->
                problems.accept(Diagnostic.error("No", "Never.").at(path));
        for (AttributeType<?> type : List.of(
                listOf(string()).must(refusing),
                setOf(string()).must(refusing),
                mapOf(string()).must(refusing))) {
            assertThat(details(type, NULL)).as("%s", type).isEmpty();
        }
        assertThat(details(listOf(string()).must(refusing), list())).containsExactly("Never.");
        assertThat(details(setOf(string()).must(refusing), SetValue.of(List.of())))
                .containsExactly("Never.");
        assertThat(details(mapOf(string()).must(refusing), new MapValue(Map.of())))
                .containsExactly("Never.");
    }

    @Test
    void whatIsOnlyReadIsNotConstrained() {
        assertThat(details(listOf(string()).unique().readOnly(), list(Value.of("a"), Value.of("a"))))
                .isEmpty();
    }
}
