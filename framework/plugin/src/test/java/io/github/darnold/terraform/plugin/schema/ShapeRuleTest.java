package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.ShapeRule.Sum.Comparing;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    void atLeastOneMayBeSeveral() {
        Shape shape = SHAPE.atLeastOneOf("a", "b");
        assertThat(check(shape, "c")).containsExactly("Missing argument: One of a, b must be set. @x");
        assertThat(check(shape, "a", "b")).isEmpty();
        assertThat(check(shape, "a?")).isEmpty();
    }

    @Test
    void oneArgumentMayExcludeOthersThatStandTogether() {
        Shape shape = SHAPE.conflicting("a", "b", "c");
        assertThat(check(shape, "b", "c")).isEmpty();
        assertThat(check(shape, "a", "c"))
                .containsExactly("Conflicting arguments: c cannot be set where a is. Remove one of them. @x.c");
        assertThat(check(shape, "a", "c?")).isEmpty();
    }

    @Test
    void aNumberMayHaveToFitASum() {
        Shape parts =
                shape(optional("whole", int64(), "-"), optional("one", int64(), "-"), optional("other", int64(), "-"));
        Shape least = parts.sum("whole", Comparing.AT_LEAST, "one", "other");
        assertThat(numbers(least, 5, 2, 3)).isEmpty();
        assertThat(numbers(least, 4, 2, 3))
                .containsExactly("x.whole does not fit one and other. It must be at least their sum.");
        assertThat(numbers(parts.sum("whole", Comparing.AT_MOST, "one", "other"), 6, 2, 3))
                .hasSize(1);
        assertThat(numbers(parts.sum("whole", Comparing.EQUAL_TO, "one"), 2, 2, 9))
                .isEmpty();
        assertThat(details(least, parts.complete(ObjectValue.of("whole", Value.of(1)))))
                .as("what is not set counts for nothing")
                .isEmpty();
        assertThat(details(least, new ObjectValue(Map.of("whole", Value.of(1), "one", UnknownValue.UNKNOWN))))
                .isEmpty();
    }

    private static List<String> numbers(Shape shape, long whole, long one, long other) {
        return details(
                shape,
                new ObjectValue(Map.of("whole", Value.of(whole), "one", Value.of(one), "other", Value.of(other))));
    }

    private static List<String> details(Shape shape, ObjectValue object) {
        List<String> details = new ArrayList<>();
        shape.check(object, Path.of("x"), problem -> details.add(problem.detail()));
        return details;
    }

    @Test
    void rulesReachIntoNestedObjects() {
        Shape network = shape(optional("cidr", string(), "-"), optional("peer", string(), "-"));
        Shape shape = shape(optional("network", object(network), "-"), optional("address", string(), "-"))
                .conflicting("address", "network.cidr")
                .requiring("network.peer", "address");
        assertThat(reached(shape, ObjectValue.of("cidr", Value.of("v")), Value.of("v")))
                .containsExactly(Path.of("x").attribute("network").attribute("cidr"));
        assertThat(reached(shape, ObjectValue.of("peer", Value.of("v")), NullValue.NULL))
                .containsExactly(Path.of("x").attribute("network").attribute("peer"));
        assertThat(reached(shape, UnknownValue.UNKNOWN, Value.of("v"))).isEmpty();
        assertThat(reached(shape, NullValue.NULL, Value.of("v"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> shape.conflicting("address", "network.absent"));
        assertThatIllegalArgumentException().isThrownBy(() -> shape.conflicting("address", "address.cidr"));
        assertThat(shape.without("network").rules()).isEmpty();
    }

    private static List<@Nullable Path> reached(Shape shape, Value network, Value address) {
        List<@Nullable Path> paths = new ArrayList<>();
        shape.check(
                new ObjectValue(Map.of("network", network, "address", address)),
                Path.of("x"),
                problem -> paths.add(problem.path()));
        return paths;
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
                .withMessage("secret names version, which is no argument beside it that is stored");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> shape(version, optional("plain", string(), "-").versionedBy(version)))
                .withMessage("plain has versionedBy, noticedByHash or insteadOf, but is not writeOnly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(secret.requiresReplaceIfConfigured()))
                .withMessageStartingWith("secret is writeOnly: no condition can look at its values");
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
