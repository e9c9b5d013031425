package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Refreshes and imports.
class ReadingTest {

    private static final Value NULL = NullValue.NULL;

    private static final Shape PART = shape(optional("document", json(), "Open content."));
    private static final Shape THING = shape(
            computed("id", string(), "Identifier."),
            optional("password", string(), "Secret.").writeOnly(),
            optional("single", new ObjectType(PART), "One."),
            optional("list", listOf(new ObjectType(PART)), "Some."),
            optional("texts", listOf(json()), "Some."),
            optional("map", mapOf(json()), "Some."),
            optional("set", setOf(new ObjectType(PART)), "Some."));

    private static final String OURS = "{ \"a\": 1 }";
    private static final String THEIRS = "{\"a\":1.0}";
    private static final String OTHER = "{\"a\":2}";

    @FunctionalInterface
    private interface Read {
        @Nullable
        Fields read(Fields state, Call call);
    }

    private static Harness reading(Read read) {
        return Harness.of(new Scripted(THING) {
            @Override
            public @Nullable Fields read(String client, Fields state, Call call) {
                return read.read(state, call);
            }

            @Override
            public Fields importState(String client, String id, Call call) {
                call.privateState().put("unread", Value.of("map"));
                Fields found = read.read(new Fields(object("id", id)), call);
                if (found == null) {
                    throw Failure.of("Nothing to import", "There is no " + id + ".");
                }
                return found;
            }
        });
    }

    private static ObjectValue thing(Object... namesAndValues) {
        return THING.complete(object(namesAndValues));
    }

    private static ObjectValue part(String document) {
        return object("document", document);
    }

    private static ObjectValue everywhere(String document) {
        return thing(
                "id", "t1",
                "single", part(document),
                "list", List.of(part(document)),
                "texts", List.of(document),
                "map", Value.mapOf(Map.of("k", Value.of(document))),
                "set", SetValue.of(List.of(part(document))));
    }

    @Test
    void tellsThatAnObjectIsGone() {
        StateAnswer answer = reading((_, _) -> null).read(thing("id", "t1"));

        assertThat(answer.state()).isEqualTo(NULL);
        assertThat(answer.identity()).isEqualTo(Harness.IDENTITY);
    }

    @Test
    void keepsItsWordsWhereTheApiMeansTheSame() {
        StateAnswer answer = reading((_, _) -> new Fields(everywhere(THEIRS))).read(everywhere(OURS));

        assertThat(answer.state()).isEqualTo(everywhere(OURS));
    }

    @Test
    void takesWhatReallyDiffers() {
        StateAnswer answer = reading((_, _) -> new Fields(everywhere(OTHER))).read(everywhere(OURS));

        assertThat(answer.state()).isEqualTo(everywhere(OTHER));
    }

    @Test
    void keepsItsWordsInTheElementsThatStayed() {
        ObjectValue theirs = thing("texts", List.of(THEIRS, OTHER));

        assertThat(reading((_, _) -> new Fields(theirs))
                        .read(thing("texts", List.of(OURS)))
                        .state())
                .isEqualTo(thing("texts", List.of(OURS, OTHER)));
    }

    @Test
    void completesResultsAndNeverRecordsWriteOnlyValues() {
        StateAnswer answer = reading((_, _) -> new Fields(object("id", "t1", "password", "secret-password")))
                .read(thing("id", "t1"));

        assertThat(answer.state()).isEqualTo(thing("id", "t1"));
    }

    @Test
    void keepsTheStateWhenItFails() {
        StateAnswer answer = reading((_, call) -> {
                    call.privateState().put("half", Value.of(true));
                    throw Failure.of("No answer", "Try again.");
                })
                .read(thing("id", "t1"));

        assertThat(answer.state()).isEqualTo(thing("id", "t1"));
        assertThat(answer.privateState().get("kept")).isEqualTo(Value.of(true));
        assertThat(answer.privateState().get("half")).isEqualTo(NULL);
        assertThat(answer.diagnostics()).hasSize(1);
    }

    @Test
    void reportsUnknownValuesAsABugAndKeepsTheState() {
        StateAnswer answer =
                reading((_, _) -> new Fields(thing("id", UnknownValue.UNKNOWN))).read(thing("id", "t1"));

        assertThat(answer.state()).isEqualTo(thing("id", "t1"));
        assertThat(answer.diagnostics()).extracting(Diagnostic::path).containsExactly(Path.of("id"));
    }

    @Test
    void recordsTheStatesThatTerraformShowed() {
        Harness harness = reading((state, _) -> state);

        harness.read(thing("id", "t1"));

        assertThat(harness.priorStates.of(Scripted.TYPE)).containsExactly(thing("id", "t1"));
    }

    @Test
    void importsWhatTheResourceFinds() {
        Harness harness = reading((state, _) -> state);

        StateAnswer answer = harness.engine.importState(Scripted.TYPE, "t7", harness.context());

        assertThat(answer.state()).isEqualTo(thing("id", "t7"));
        assertThat(answer.privateState().get("unread")).isEqualTo(Value.of("map"));
        assertThat(answer.diagnostics()).isEmpty();
    }

    @Test
    void importsNothingWhereThereIsNothing() {
        Harness harness = reading((_, _) -> null);

        StateAnswer answer = harness.engine.importState(Scripted.TYPE, "t7", harness.context());

        assertThat(answer.state()).isEqualTo(NULL);
        assertThat(answer.diagnostics()).containsExactly(Diagnostic.error("Nothing to import", "There is no t7."));
    }

    @Test
    void saysThatATypeCannotBeImported() {
        Harness harness = Harness.of(new Scripted(THING));

        assertThat(harness.engine
                        .importState(Scripted.TYPE, "t7", harness.context())
                        .diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Cannot import fake_thing");
    }
}
