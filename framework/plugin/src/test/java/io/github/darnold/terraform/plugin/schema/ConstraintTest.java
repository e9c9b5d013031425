package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.Checked.X;
import static io.github.darnold.terraform.plugin.schema.Checked.details;
import static io.github.darnold.terraform.plugin.schema.Checked.problems;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;

/// Constraints put together.
class ConstraintTest {

    private static final Constraint SHORT = Constraint.advice(string().length(0, 3));

    @Test
    void oneOfSeveralIsEnough() {
        var type = string().must(Constraint.anyOf(duration(), string().oneOf("never")));
        assertThat(details(type, "never")).isEmpty();
        assertThat(details(type, "5m")).isEmpty();
        assertThat(problems(type, Value.of("later")))
                .containsExactly(Diagnostic.error("Invalid value of x", """
                    x matches none of the allowed forms:
                    - x is "later". It must be a duration such as "90s", "10m" or "1h30m".
                    - x is "later". It must be one of "never".\
                    """).at(X));
    }

    @Test
    void allOfSeveralCanBeOneOfOthers() {
        var constraint = Constraint.anyOf(
                Constraint.allOf(string().length(2, 2), string().matches("[a-z]*", "letters")), string().oneOf("-"));
        assertThat(details(constraint, "ab")).isEmpty();
        assertThat(details(constraint, "-")).isEmpty();
        assertThat(details(constraint, "a1")).hasSize(1);
        assertThat(details(constraint, "abc")).hasSize(1);
    }

    @Test
    void holdForTheValueOfADynamicAttribute() {
        var type = dynamic().must(string().oneOf("a"));
        assertThat(details(type, DynamicValue.of(Value.of("a")))).isEmpty();
        assertThat(details(type, DynamicValue.of(Value.of("b")))).hasSize(1);
        assertThat(details(type, UnknownValue.UNKNOWN)).isEmpty();
        assertThat(details(type.readOnly(), DynamicValue.of(Value.of("b")))).isEmpty();
    }

    @Test
    void adviceWarns() {
        assertThat(problems(SHORT, Value.of("long")))
                .containsExactly(Diagnostic.warning(
                                "Invalid value of x", "x has 4 characters. It must have at most 3 characters.")
                        .at(X));
    }

    @Test
    void warningsOfWhatHoldsAreReportedAndOfWhatDoesNotAreNot() {
        assertThat(problems(Constraint.anyOf(SHORT, string().oneOf("a")), Value.of("long")))
                .extracting(Diagnostic::isError)
                .containsExactly(false);
        Constraint never = Constraint.allOf(SHORT, string().oneOf("a"));
        assertThat(problems(Constraint.anyOf(never, string().oneOf("b")), Value.of("long")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).doesNotContain("characters"));
    }

    @Test
    void whatIsNullOrUnknownBreaksNothing() {
        Constraint constraint = Constraint.anyOf(duration(), string().oneOf("never"));
        assertThat(details(constraint, NullValue.NULL)).isEmpty();
        assertThat(details(constraint, UnknownValue.UNKNOWN)).isEmpty();
    }
}
