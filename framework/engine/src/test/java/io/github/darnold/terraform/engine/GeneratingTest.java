package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.engine.Harness.value;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.generation.GeneratedConfig;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Configurations made of states.
class GeneratingTest {

    private static final Value NULL = NullValue.NULL;

    private static final Shape PART = shape(
            required("kind", string().oneOf("text", "image"), "Kind."),
            optional("text", string(), "Text."),
            optional("size", int64(), "Size.").defaultValue(1L),
            computed("number", int64(), "Number."));

    private static final Shape SHAPE = shape(
                    optionalComputed("id", string(), "Identifier."),
                    required("name", string(), "Name."),
                    required("empty", string(), "May be empty."),
                    optional("note", string(), "Note."),
                    optional("loud", string(), "Default.").defaultValue("no"),
                    optional("old", string(), "Old.").deprecated("Use note."),
                    optional("secret", string(), "Secret.").writeOnly(),
                    local("on_destroy", string(), "Local."),
                    computed("made_at", int64(), "When."),
                    optional("content", string(), "Content."),
                    optional("parts", listOf(object(PART)), "Content in parts."),
                    optional("labels", mapOf(object(PART)), "Labels."),
                    optionalComputed("limit", int64().between(1, 9), "Limit."))
            .atMostOneOf("content", "parts");

    private static final Schema SCHEMA = new Schema(
            0,
            SHAPE,
            List.of(
                    Block.single("timeouts", shape(optional("create", string(), "How long.")), "How long."),
                    new Block("rule", Block.Nesting.LIST, PART, 0, 0, "Rules.")),
            "A thing.",
            null);

    private static final ObjectValue STATE = SCHEMA.complete(object(
            "id",
            "t1",
            "name",
            "n",
            "empty",
            "",
            "note",
            "",
            "loud",
            "no",
            "old",
            "x",
            "on_destroy",
            "forget",
            "made_at",
            5));

    private static GeneratedConfig generate(ObjectValue state) {
        var harness = Harness.unconfigured(new Scripted(SCHEMA) {
            @Override
            public void validate(Fields config, Consumer<Diagnostic> problems) {
                if (config.values().get("note").equals(Value.of("loud and clear"))) {
                    problems.accept(Diagnostic.error("Too loud", "-").at("note"));
                }
                problems.accept(Diagnostic.warning("Only a warning", "-").at("limit"));
            }
        });
        return harness.engine.generateConfig(Scripted.TYPE, state, harness.context());
    }

    private static Value generated(String attribute, ObjectValue state) {
        GeneratedConfig answer = generate(state);
        assertThat(answer.diagnostics()).isEmpty();
        return ((ObjectValue) answer.config()).get(attribute);
    }

    @Test
    void leaveOutWhatUsersWouldNotWrite() {
        GeneratedConfig answer = generate(STATE.with("timeouts", object("create", "5m")));
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.config()).isEqualTo(SCHEMA.complete(object("name", "n", "empty", "")));
    }

    @Test
    void keepWhatIsConfigurable() {
        ObjectValue state =
                STATE.with("note", value("a")).with("loud", value("yes")).with("limit", value(3));
        assertThat(generate(state).config())
                .isEqualTo(SCHEMA.complete(object("name", "n", "empty", "", "note", "a", "loud", "yes", "limit", 3)));
    }

    @Test
    void doTheSameInNestedObjectsAndBlocks() {
        ObjectValue part = object("kind", "text", "text", "", "size", 1, "number", 7);
        ObjectValue kept = object("kind", "text", "text", NULL, "size", NULL, "number", NULL);
        assertThat(generated("parts", STATE.with("parts", value(List.of(part)))))
                .isEqualTo(value(List.of(kept)));
        assertThat(generated("labels", STATE.with("labels", new MapValue(Map.of("a", part)))))
                .isEqualTo(new MapValue(Map.of("a", kept)));
        assertThat(generated("rule", STATE.with("rule", value(List.of(part))))).isEqualTo(value(List.of(kept)));
    }

    @Test
    void keepOneOfAlternatives() {
        ObjectValue both = STATE.with("content", value("c"))
                .with("parts", value(List.of(object("kind", "text", "text", "c", "size", 1, "number", 7))));
        assertThat(generated("content", both)).isEqualTo(value("c"));
        assertThat(generated("parts", both)).isEqualTo(NULL);
    }

    @Test
    void leaveOutWhatValidationRefuses() {
        assertThat(generated("limit", STATE.with("limit", value(100)))).isEqualTo(NULL);
        assertThat(generated("note", STATE.with("note", value("loud and clear"))))
                .isEqualTo(NULL);
        Value odd = value(List.of(object("kind", "sound", "text", NULL, "size", 2, "number", 7)));
        assertThat(generated("parts", STATE.with("parts", odd)))
                .as("its required kind cannot be left out")
                .isEqualTo(NULL);
        assertThat(generated("rule", STATE.with("rule", odd))).isEqualTo(value(List.of()));
    }

    @Test
    void sayWhatUsersHaveToAdd() {
        GeneratedConfig answer = generate(STATE.with("name", NULL));
        assertThat(answer.config()).isEqualTo(SCHEMA.complete(object("empty", "")));
        assertThat(answer.diagnostics())
                .containsExactly(Diagnostic.warning(
                        "The generated configuration of fake_thing is not complete",
                        "The state does not tell all that it needs. Complete it before you plan again:\n\n"
                                + "- Missing argument: name must be set: it is required."));
    }

    @Test
    void needAKnownType() {
        var harness = Harness.unconfigured(new Scripted(SCHEMA));
        GeneratedConfig answer = harness.engine.generateConfig("fake_other", STATE, harness.context());
        assertThat(answer.config()).isEqualTo(NULL);
        assertThat(answer.diagnostics()).extracting(Diagnostic::summary).containsExactly("Unknown resource fake_other");
    }
}
