package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ActingTest {

    private static final String TYPE = "fake_ring";
    private static final Attribute<String> BELL = required("bell", string().length(1, 9), "Which.");
    private static final Attribute<Boolean> LOUD =
            optional("loud", bool(), "How.").defaultValue(true);
    private static final Attribute<String> CODE =
            optional("code", string(), "Secret.").writeOnly();
    private static final ObjectValue DOOR = object("bell", "door", "loud", NullValue.NULL, "code", "marker-code");

    private final List<String> progress = new ArrayList<>();

    /// Rings as a test says.
    private interface Ringing {
        void ring(String client, Fields config, Call call);
    }

    private static Harness ringing(Ringing plan, Ringing invoke) {
        return Harness.of(new Action<>() {
            @Override
            public String typeName() {
                return TYPE;
            }

            @Override
            public Schema schema() {
                return Schema.of(shape(BELL, LOUD, CODE), "Rings.");
            }

            @Override
            public void validate(Fields config, Consumer<Diagnostic> problems) {
                if (config.isSet(BELL) && config.require(BELL).equals("hell")) {
                    problems.accept(Diagnostic.error("Not that one", "-").at(BELL.name()));
                }
            }

            @Override
            public void plan(String client, Fields config, Call call) {
                plan.ring(client, config, call);
            }

            @Override
            public void invoke(String client, Fields config, Call call) {
                invoke.ring(client, config, call);
            }
        });
    }

    private List<Diagnostic> invoke(Harness harness) {
        var context = harness.context().withProgress(progress::add);
        return harness.engine.actions().invoke(TYPE, DOOR, context);
    }

    @Test
    void invokesWithTheClientAndTheDefaults() {
        var seen = new ArrayList<Object>();
        var harness = ringing((_, _, _) -> {}, (client, config, _) -> {
            seen.add(client);
            seen.add(config.values());
        });
        assertThat(invoke(harness)).isEmpty();
        assertThat(seen).containsExactly("moon", DOOR.with("loud", Harness.value(true)));
    }

    @Test
    void showsProgressAtOnceAndWarningsInTheEnd() {
        var harness = ringing((_, _, _) -> {}, (_, _, call) -> {
            call.progress("first");
            assertThat(progress).containsExactly("first");
            call.warn(Diagnostic.warning("hoarse", "-"));
            call.progress("second");
            throw Failure.of("broken", "-");
        });
        assertThat(invoke(harness)).extracting(Diagnostic::summary).containsExactly("hoarse", "broken");
        assertThat(progress).containsExactly("first", "second");
    }

    @Test
    void hidesSecretsInProgressLogAndBugReports() {
        var harness = ringing((_, _, _) -> {}, (_, config, call) -> {
            call.progress("opening with " + config.require(CODE));
            throw new IllegalStateException("no door for " + config.require(CODE));
        });
        assertThat(invoke(harness))
                .singleElement()
                .satisfies(bug -> assertThat(bug.detail())
                        .startsWith("It failed to invoke action fake_ring with")
                        .contains("***"));
        assertThat(progress).containsExactly("opening with ***");
        assertThat(harness.log.lines()).isNotEmpty().noneMatch(line -> line.contains("marker-code"));
    }

    @Test
    void plansWithWhatIsKnown() {
        var harness = ringing(
                (_, config, call) -> {
                    assertThat(config.isUnknown(BELL)).isTrue();
                    assertThat(config.require(LOUD)).isTrue();
                    call.warn(Diagnostic.warning("The neighbours will hear it", "-"));
                    throw Failure.of("Not at night", "-");
                },
                (_, _, _) -> {});
        ObjectValue unknown = DOOR.with("bell", UnknownValue.UNKNOWN);
        assertThat(harness.engine
                        .actions()
                        .plan(TYPE, unknown, harness.context())
                        .diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("The neighbours will hear it", "Not at night");
    }

    @Test
    void endsWithinAMomentOfTheUsersWish() {
        var harness = ringing((_, _, _) -> {}, (_, _, call) -> {
            call.context().stop().give();
            call.pause(Duration.ofHours(1));
        });
        assertThat(invoke(harness)).isEqualTo(new Stopped().diagnostics());
    }

    @Test
    void endsWhenItsTimeIsOver() {
        var harness = ringing((_, _, _) -> {}, (_, _, call) -> {
            call.within(Duration.ofMinutes(1));
            call.pause(Duration.ofHours(1));
        });
        assertThat(invoke(harness)).extracting(Diagnostic::summary).containsExactly("Out of time");
    }

    @Test
    void checksConfigurations() {
        var harness = ringing((_, _, _) -> {}, (_, _, _) -> {});
        var actions = harness.engine.actions();
        assertThat(actions.validate(TYPE, DOOR)).isEmpty();
        assertThat(actions.validate(TYPE, DOOR.with("bell", Harness.value("hell"))))
                .extracting(Diagnostic::summary)
                .containsExactly("Not that one");
        assertThat(actions.validate(TYPE, DOOR.with("bell", NullValue.NULL)))
                .extracting(Diagnostic::summary)
                .containsExactly("Missing argument");
        assertThat(actions.validate("fake_other", DOOR))
                .extracting(Diagnostic::summary)
                .containsExactly("Unknown action fake_other");
        assertThat(actions.invoke("fake_other", DOOR, harness.context()))
                .extracting(Diagnostic::summary)
                .containsExactly("Unknown action fake_other");
    }
}
