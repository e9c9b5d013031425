package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateMover.Moved;
import io.github.darnold.terraform.plugin.provider.StateMover.Source;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Objects of other types, of this and other providers.
class MovingTest {

    private static final Attribute<String> ID = computed("id", string(), "Identifier.");
    private static final Attribute<Boolean> ROUND = optional("round", bool(), "Whether it is.");
    private static final Attribute<String> SECRET =
            optional("secret", string(), "Secret.").writeOnly();
    private static final String ACME = "registry.terraform.io/acme/widgets";

    private static final class Thing extends Scripted {

        Thing() {
            super(shape(ID, ROUND, SECRET));
        }

        @Override
        public Identity identity() {
            return Identity.of(ID);
        }

        @Override
        public List<StateMover> stateMovers() {
            return List.of(
                    new StateMover("acme/widgets", "widgets_gadget", Thing::gadget),
                    new StateMover("fake/fake", "fake_wheel", (source, _) -> Moved.to(source.state())));
        }

        private static Moved gadget(Source source, Call call) {
            if (source.schemaVersion() < 3) {
                throw Failure.of("Too old to move", "Upgrade the widgets first.");
            }
            call.warn(Diagnostic.warning("It was repainted", "-"));
            call.privateState().put("was", source.privateState().get("color"));
            Value key = source.state().get("key");
            return Moved.to(object("id", key, "round", "true", "secret", "hidden", "extra", 1))
                    .identifiedBy(object("id", source.identity().isNull() ? Value.of("none") : key));
        }
    }

    private final Harness harness = Harness.unconfigured(new Thing());

    private StateAnswer move(String provider, String type, long version, String json) {
        PrivateState privateState = PrivateState.empty();
        privateState.put("color", Value.of("red"));
        return harness.engine.moveState(
                new MoveRequest(
                        Scripted.TYPE,
                        provider,
                        type,
                        version,
                        json.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        privateState),
                harness.context());
    }

    @Test
    void makesTheObjectWithPrivateStateAndIdentity() {
        StateAnswer answer = move(ACME, "widgets_gadget", 3, "{\"key\": \"g1\"}");
        assertThat(answer.diagnostics()).extracting(Diagnostic::summary).containsExactly("It was repainted");
        assertThat(answer.state()).isEqualTo(object("id", "g1", "round", true, "secret", NullValue.NULL));
        assertThat(answer.privateState().get("was")).isEqualTo(Value.of("red"));
        assertThat(answer.identity()).isEqualTo(object("id", "g1"));
        assertThat(harness.priorStates.of(Scripted.TYPE))
                .containsExactly(object("id", "g1", "round", true, "secret", NullValue.NULL));
    }

    @Test
    void takesThemFromAnyRegistry() {
        assertThat(move("registry.opentofu.org/fake/fake", "fake_wheel", 0, "{\"id\": \"w1\"}")
                        .state())
                .isEqualTo(object("id", "w1", "round", NullValue.NULL, "secret", NullValue.NULL));
        assertThat(move("registry.terraform.io/not-fake/fake", "fake_wheel", 0, "{}")
                        .diagnostics())
                .hasSize(1);
    }

    /// After `terraform state replace-provider` the state says so of all that another provider left.
    @Test
    void takesThemWhereTheyAreCalledOurs() {
        assertThat(move("registry.terraform.io/ours/fake", "fake_wheel", 0, "{\"id\": \"w1\"}")
                        .state())
                .isEqualTo(object("id", "w1", "round", NullValue.NULL, "secret", NullValue.NULL));
        assertThat(move("registry.terraform.io/ours/fake", "fake_gear", 0, "{}").diagnostics())
                .hasSize(1);
        assertThat(move("registry.terraform.io/not-ours/fake", "fake_wheel", 0, "{}")
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void namesThePairThatItCannotMoveAndWhatItCan() {
        assertThat(move(ACME, "widgets_gizmo", 0, "{}").diagnostics())
                .containsExactly(Diagnostic.error(
                        "Cannot move widgets_gizmo of registry.terraform.io/acme/widgets to fake_thing",
                        "Only these can become fake_thing: widgets_gadget of acme/widgets, fake_wheel of fake/fake."
                                + " Remove the moved block; take the object out of the state with a removed block, and"
                                + " import it as fake_thing."));
        var plain = Harness.unconfigured(new Scripted(shape(ID)));
        var request = new MoveRequest(
                Scripted.TYPE, ACME, "widgets_gizmo", 0, new byte[] {'{', '}'}, new byte[0], PrivateState.empty());
        assertThat(plain.engine
                        .moveState(request, plain.context())
                        .diagnostics()
                        .getFirst()
                        .detail())
                .startsWith("No other type can become fake_thing. Remove the moved block;");
    }

    @Test
    void tellsWhatIsWrongWithTheObject() {
        assertThat(move(ACME, "widgets_gadget", 2, "{}").diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Too old to move");
        assertThat(move(ACME, "widgets_gadget", 3, "[]")
                        .diagnostics()
                        .getFirst()
                        .detail())
                .startsWith("The stored state cannot be read: it is not a JSON object.");
        assertThat(move(ACME, "fake_wheel", 3, "{}").state()).isEqualTo(NullValue.NULL);
        assertThat(move("x/fake/fake", "fake_wheel", 0, "{\"round\": 5}").diagnostics())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.detail()).startsWith("In the stored state, round is a number where a bool");
                    assertThat(problem.path()).isEqualTo(Path.of("round"));
                });
    }

    @Test
    void refusesProvidersWithAHost() {
        assertThatThrownBy(() -> new StateMover(ACME, "widgets_gadget", Thing::gadget))
                .hasMessage("Not a provider of the form namespace/type: registry.terraform.io/acme/widgets");
    }
}
