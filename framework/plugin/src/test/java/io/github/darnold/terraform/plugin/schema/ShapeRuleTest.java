package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeRuleTest {

    private static final Shape SHAPE = shape(
            optional("type", string(), "-"),
            optional("a", string(), "-"),
            optional("b", string(), "-"),
            optional("c", string(), "-"));

    @Test
    void exactlyOneIsNeitherNoneNorTwo() {
        Shape shape = SHAPE.exactlyOneOf("a", "b");
        assertThat(check(shape)).containsExactly("Missing argument: One of a, b must be set. @x");
        assertThat(check(shape, "a", "b"))
                .containsExactly("Conflicting arguments: Only one of a, b can be set, but a and b are. @x.b");
        assertThat(check(shape, "a")).isEmpty();
    }

    @Test
    void atMostOneMayBeNone() {
        Shape shape = SHAPE.atMostOneOf("a", "b");
        assertThat(check(shape)).isEmpty();
        assertThat(check(shape, "a", "b", "c")).hasSize(1);
    }

    @Test
    void oneArgumentMayRequireOthers() {
        Shape shape = SHAPE.requiring("a", "b", "c");
        assertThat(check(shape, "a", "c")).containsExactly("Missing argument: b must be set where a is. @x.a");
        assertThat(check(shape, "c")).isEmpty();
        assertThat(check(shape, "a", "b", "c")).isEmpty();
    }

    @Test
    void branchesNeedAllowAndForbid() {
        Shape shape = SHAPE.branchingOn(
                "type", when("one").needs("a").allows("b"), when("two").needs("c"));
        assertThat(check(shape, "type=one", "c"))
                .containsExactly(
                        "Missing argument: a must be set where type is \"one\". @x",
                        "Unexpected argument: c cannot be set where type is \"one\". @x.c");
        assertThat(check(shape, "type=one", "a", "b")).isEmpty();
        assertThat(check(shape, "type=other", "a"))
                .as("a value without a branch forbids all that branches name")
                .containsExactly("Unexpected argument: a cannot be set where type is \"other\". @x.a");
        assertThat(check(shape, "a", "c")).as("nothing is decided").isEmpty();
    }

    @Test
    void unknownValuesBreakNothing() {
        Shape shape = SHAPE.exactlyOneOf("a", "b")
                .requiring("a", "c")
                .branchingOn("type", when("one").needs("c"));
        assertThat(check(shape, "a?")).isEmpty();
        assertThat(check(shape, "a", "b?", "c?")).isEmpty();
        assertThat(check(shape, "type?", "a?")).isEmpty();
        assertThat(check(shape, "type=one", "a?", "c?")).isEmpty();
    }

    @Test
    void aRuleOfItsOwnIsCode() {
        Shape shape = SHAPE.withRule(new ShapeRule.Custom(
                List.of("a"),
                (object, path, problems) ->
                        problems.accept(Diagnostic.error("s", "d").at(path))));
        assertThat(check(shape)).containsExactly("s: d @x");
    }

    @Test
    void rulesSpeakOfAttributesThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.exactlyOneOf("a", "absent"))
                .withMessageContaining("absent");
        assertThat(SHAPE.exactlyOneOf("a", "b").without("a").rules()).isEmpty();
    }

    @Test
    void attributesHaveNamesOfTheirOwnThatTerraformTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.with(computed("a", string(), "-")))
                .withMessage("attributes defined twice: [a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> computed("camelCase", string(), "-"))
                .withMessage("not a name that Terraform takes: camelCase");
    }

    @Test
    void versionsStandBesideWhatTheyTellOf() {
        var secret = optional("secret", string(), "-").writeOnly();
        var version = optional("version", string(), "-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(secret.versionedBy(version)))
                .withMessageStartingWith("secret is versioned by version, which is no argument beside it");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> shape(version, optional("plain", string(), "-").versionedBy(version)))
                .withMessageStartingWith("plain has versionedBy or noticedByHash without writeOnly");
        assertThat(shape(version, secret.versionedBy(version)).has("secret")).isTrue();
    }

    @Test
    void whatOnlyAHashTellsNeedsSomethingThatPlansShow() {
        Shape inner = shape(optional("secret", string(), "-").writeOnly().noticedByHash());
        Shape outer = shape(optional("parts", listOf(object(inner)), "-"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(outer, "-"))
                .withMessageStartingWith("secret is noticedByHash, but no plan would show it");
        assertThat(Schema.of(outer.with(changing("revision", string(), "-")), "-")
                        .blocks())
                .isEmpty();
    }

    /// What the rules say of an object with these arguments: `a` set, `a=v` set to that, `a?` unknown.
    private static List<String> check(Shape shape, String... arguments) {
        ObjectValue object = shape.complete(ObjectValue.EMPTY);
        for (String argument : arguments) {
            String[] parts = argument.split("[=?]", -1);
            object = object.with(
                    parts[0],
                    argument.endsWith("?") ? UnknownValue.UNKNOWN : Value.of(parts.length == 2 ? parts[1] : "v"));
        }
        List<String> problems = new ArrayList<>();
        shape.check(
                object,
                Path.of("x"),
                problem -> problems.add(problem.summary() + ": " + problem.detail() + " @" + problem.path()));
        return problems;
    }
}
