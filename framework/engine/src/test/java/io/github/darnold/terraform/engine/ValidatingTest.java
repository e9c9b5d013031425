package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What is found in configurations before anything happens.
class ValidatingTest {

    private static final ClientCapabilities MODERN = new ClientCapabilities(false, true);

    private static final Optional<String> SECRET_IN_STATE =
            optional("secret_in_state", string(), "Secret.").sensitive();
    private static final Shape ROW = shape(optional("cells", mapOf(setOf(string())), "Cells."));
    private static final Shape PART = shape(
            optional("rows", listOf(new ObjectType(ROW)), "Rows."),
            required("name", string().length(1, 3), "Name."),
            SECRET_IN_STATE,
            optional("secret", string(), "Secret.").writeOnly().insteadOf(SECRET_IN_STATE),
            computed("number", string(), "Number."));
    private static final Shape THING = shape(
                    computed("id", string(), "Identifier."),
                    required("name", string().length(1, 3), "Name."),
                    optional("left", string(), "One way."),
                    optional("right", string(), "The other way."),
                    optional("parts", listOf(new ObjectType(PART)), "Some."))
            .atMostOneOf("left", "right");

    private static final Engine<String> ENGINE = new Engine<>(new FakeProvider(
            List.of(new Scripted(THING) {
                @Override
                public void validate(Fields config, Consumer<Diagnostic> problems) {
                    if (config.values().get("name").equals(object("n", "odd").get("n"))) {
                        problems.accept(Diagnostic.warning("Odd", "Is it?"));
                    }
                    if (config.values().get("name").equals(object("n", "err").get("n"))) {
                        throw new IllegalArgumentException("cannot look");
                    }
                }
            }),
            List.of()));

    private static List<Diagnostic> validate(ClientCapabilities client, Object... namesAndValues) {
        return ENGINE.validateResource(Scripted.TYPE, THING.complete(object(namesAndValues)), client);
    }

    private static List<Diagnostic> validatePart(ClientCapabilities client, Object... namesAndValues) {
        ObjectValue part = PART.complete(object(namesAndValues));
        return validate(client, "name", "a", "parts", List.of(part));
    }

    @Test
    void findsNothingInAGoodConfiguration() {
        assertThat(validatePart(MODERN, "name", "x", "secret", "s")).isEmpty();
    }

    @Test
    void findsNullsAmongElementsAtEveryDepth() {
        ObjectValue part = PART.complete(object(
                "name",
                "x",
                "rows",
                List.of(ROW.complete(object(
                        "cells", Value.mapOf(Map.of("a", SetValue.of(List.of(NullValue.NULL)))))))));

        assertThat(validate(MODERN, "name", "a", "parts", new ListValue(List.of(part, NullValue.NULL))))
                .extracting(Diagnostic::summary, Diagnostic::path)
                .containsExactly(
                        tuple("Null among elements", Path.of("parts").index(1)),
                        tuple(
                                "Null among elements",
                                Path.of("parts")
                                        .index(0)
                                        .attribute("rows")
                                        .index(0)
                                        .attribute("cells")
                                        .key("a")));
    }

    @Test
    void findsBrokenConstraintsAndRulesAtEveryDepth() {
        ObjectValue part = PART.complete(object("name", "long-name"));

        assertThat(validate(MODERN, "name", "", "left", "l", "right", "r", "parts", List.of(part)))
                .extracting(Diagnostic::path)
                .containsExactlyInAnyOrder(
                        Path.of("name"),
                        Path.of("right"),
                        Path.of("parts").index(0).attribute("name"));
    }

    @Test
    void missesRequiredArguments() {
        assertThat(validate(MODERN)).extracting(Diagnostic::path).containsExactly(Path.of("name"));
        assertThat(validatePart(MODERN))
                .extracting(Diagnostic::path)
                .containsExactly(Path.of("parts").index(0).attribute("name"));
    }

    @Test
    void looksIntoNoNullOrUnknownObjects() {
        assertThat(validate(MODERN, "name", "a", "parts", UnknownValue.UNKNOWN)).isEmpty();
        assertThat(validate(MODERN, "name", "a", "parts", List.of(NullValue.NULL, UnknownValue.UNKNOWN)))
                .extracting(Diagnostic::summary)
                .containsExactly("Null among elements");
    }

    @Test
    void refusesValuesForComputedAttributes() {
        assertThat(validate(MODERN, "name", "a", "id", "mine"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("id cannot be set"));
        assertThat(validatePart(MODERN, "name", "x", "number", "7")).hasSize(1);
    }

    @Test
    void refusesWriteOnlyArgumentsOfAnOlderTerraform() {
        assertThat(validatePart(ClientCapabilities.NONE, "name", "x", "secret", "s"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path())
                            .isEqualTo(Path.of("parts").index(0).attribute("secret"));
                    assertThat(problem.detail()).contains("parts[0].secret is write-only", "1.11");
                });
        assertThat(validatePart(ClientCapabilities.NONE, "name", "x")).isEmpty();
    }

    @Test
    void advisesTheWriteOnlyArgumentWhereThereIsOne() {
        assertThat(validatePart(MODERN, "name", "x", "secret_in_state", "s"))
                .containsExactly(Diagnostic.warning(
                                "A secret goes into the state",
                                "parts[0].secret_in_state is stored in the state in plain text. Set parts[0].secret in"
                                        + " its place: it is write-only, and no state or plan has it.")
                        .at(Path.of("parts").index(0).attribute("secret_in_state")));
        assertThat(validatePart(ClientCapabilities.NONE, "name", "x", "secret_in_state", "s"))
                .isEmpty();
    }

    @Test
    void asksTheResource() {
        assertThat(validate(MODERN, "name", "odd")).containsExactly(Diagnostic.warning("Odd", "Is it?"));
    }

    @Test
    void reportsAnExceptionAsABug() {
        assertThat(validate(MODERN, "name", "err"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("cannot look"));
    }

    @Test
    void knowsItsTypes() {
        assertThat(ENGINE.validateResource("fake_other", ObjectValue.EMPTY, MODERN))
                .extracting(Diagnostic::summary)
                .containsExactly("Unknown resource fake_other");
        assertThat(ENGINE.validateDataSource("fake_other", ObjectValue.EMPTY))
                .extracting(Diagnostic::summary)
                .containsExactly("Unknown data source fake_other");
    }

    @Test
    void validatesTheProvidersConfiguration() {
        assertThat(ENGINE.validateProvider(object("token", "", "region", "sun")))
                .extracting(Diagnostic::path)
                .containsExactly(Path.of("token"), Path.of("region"));
    }
}
