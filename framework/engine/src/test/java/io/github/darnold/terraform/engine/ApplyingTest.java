package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;

/// What becomes of handlers' results and failures in create, update and delete.
class ApplyingTest {

    private static final Value NULL = NullValue.NULL;

    private static final Computed<String> ID = computed("id", string(), "Identifier.");
    private static final Required<String> NAME = required("name", string(), "Name.");
    private static final Optional<String> DOCUMENT = optional("document", json(), "Open content.");
    private static final Optional<String> PASSWORD =
            optional("password", string(), "Secret.").writeOnly();
    private static final Computed<Long> REVISION = changing("revision", int64(), "Counts updates.");
    private static final Shape THING = shape(ID, NAME, DOCUMENT, PASSWORD, REVISION);

    private static final ObjectValue PRIOR =
            object("id", "t1", "name", "a", "document", NULL, "password", NULL, "revision", 1);
    private static final ObjectValue CONFIG = THING.complete(object("name", "b", "password", "secret-password"));
    private static final ObjectValue TO_CREATE =
            THING.complete(object("id", UnknownValue.UNKNOWN, "name", "b", "revision", UnknownValue.UNKNOWN));
    private static final ObjectValue TO_UPDATE =
            PRIOR.with("name", Value.of("b")).with("revision", UnknownValue.UNKNOWN);

    @FunctionalInterface
    private interface Handler {
        Fields handle(Fields plan, Fields config, Call call);
    }

    private static Harness doing(Handler handler) {
        return Harness.of(new Scripted(THING) {
            @Override
            public Fields create(String client, Fields plan, Fields config, Call call) {
                return handler.handle(plan, config, call);
            }

            @Override
            public Fields update(String client, Fields state, Fields plan, Fields config, Call call) {
                return handler.handle(plan, config, call);
            }

            @Override
            public void delete(String client, Fields state, Call call) {
                handler.handle(state, state, call);
            }
        });
    }

    private static Fields made(Fields plan) {
        return plan.with(ID, "t1").with(REVISION, 1L);
    }

    @Test
    void recordsWhatCreateReturns() {
        StateAnswer answer = doing((plan, _, call) -> {
                    call.privateState().put("made", Value.of(1));
                    call.warn(Diagnostic.warning("Careful", "It is hot."));
                    return made(plan);
                })
                .apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.state()).isEqualTo(PRIOR.with("name", Value.of("b")));
        assertThat(answer.diagnostics()).containsExactly(Diagnostic.warning("Careful", "It is hot."));
        assertThat(answer.privateState().get("kept")).isEqualTo(Value.of(true));
        assertThat(answer.privateState().get("made")).isEqualTo(Value.of(1));
        assertThat(answer.identity()).isEqualTo(Harness.IDENTITY);
    }

    @Test
    void givesWriteOnlyValuesInTheConfigurationAloneAndRecordsNone() {
        StateAnswer answer = doing((plan, config, _) -> {
                    assertThat(config.get(PASSWORD)).isEqualTo("secret-password");
                    assertThat(plan.isNull(PASSWORD)).isTrue();
                    return made(plan).with(PASSWORD, config.get(PASSWORD));
                })
                .apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.diagnostics()).isEmpty();
        assertThat(((ObjectValue) answer.state()).get("password")).isEqualTo(NULL);
    }

    @Test
    void completesPartialResults() {
        StateAnswer answer = doing(
                        (_, _, _) -> new Fields(object("id", "t1", "name", "b", "revision", 1, "unheard_of", "x")))
                .apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.state()).isEqualTo(PRIOR.with("name", Value.of("b")));
    }

    @Test
    void keepsPlannedWordsWhereTheApiMeansTheSame() {
        ObjectValue planned = TO_UPDATE.with("document", Value.of("{ \"a\": 1.0 }"));

        StateAnswer answer = doing((plan, _, _) -> made(plan).with(DOCUMENT, "{\"a\":1}"))
                .apply(PRIOR, planned, CONFIG.with("document", planned.get("document")));

        assertThat(answer.diagnostics()).isEmpty();
        assertThat(((ObjectValue) answer.state()).get("document")).isEqualTo(planned.get("document"));
    }

    @Test
    void namesWhatIsStillUnknownAndRecordsTheRest() {
        StateAnswer answer = doing((plan, _, _) -> plan.with(ID, "t1")).apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.summary()).isEqualTo("This is a bug in the provider fake");
            assertThat(problem.detail()).contains("apply rule 4: revision is still unknown");
            assertThat(problem.path()).isEqualTo(Path.of("revision"));
        });
        assertThat(answer.state()).isEqualTo(PRIOR.with("name", Value.of("b")).with("revision", NULL));
    }

    @Test
    void namesWhatIsNotAsPlannedAndRecordsItAllTheSame() {
        StateAnswer answer =
                doing((plan, _, _) -> made(plan).with(NAME, "other")).apply(PRIOR, TO_UPDATE, CONFIG);

        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail())
                        .contains("apply rule 1: name was planned as \"b\" but is \"other\""));
        assertThat(((ObjectValue) answer.state()).get("name")).isEqualTo(Value.of("other"));
    }

    @Test
    void keepsTheEarlierStateWhereTheResultIsOfAnotherType() {
        StateAnswer answer =
                doing((plan, _, _) -> made(plan).withValue(NAME, Value.of(3))).apply(PRIOR, TO_UPDATE, CONFIG);

        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("name is not of type \"string\""));
        assertThat(answer.state()).isEqualTo(PRIOR);
    }

    @Test
    void recordsNothingWhenCreateFailsAtOnce() {
        StateAnswer answer = doing((_, _, _) -> {
                    throw Failure.of("Refused", "Ask for more quota.");
                })
                .apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.state()).isEqualTo(NULL);
        assertThat(answer.diagnostics()).containsExactly(Diagnostic.error("Refused", "Ask for more quota."));
    }

    @Test
    void recordsWhatWasSavedBeforeAFailure() {
        StateAnswer answer = doing((plan, _, call) -> {
                    call.save(plan.with(ID, "t1"));
                    call.privateState().put("half", Value.of(true));
                    throw Failure.of("Cut off", "Apply again.");
                })
                .apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.state()).isEqualTo(PRIOR.with("name", Value.of("b")).with("revision", NULL));
        assertThat(answer.privateState().get("half")).isEqualTo(Value.of(true));
    }

    @Test
    void forgetsWhatWasTakenBack() {
        StateAnswer answer = doing((plan, _, call) -> {
                    call.save(plan.with(ID, "t1"));
                    call.discardSaved();
                    throw Failure.of("Cut off", "Apply again.");
                })
                .apply(NULL, TO_CREATE, CONFIG);

        assertThat(answer.state()).isEqualTo(NULL);
    }

    @Test
    void keepsTheEarlierStateWhenAnUpdateFails() {
        StateAnswer answer = doing((_, _, call) -> {
                    call.privateState().put("half", Value.of(true));
                    throw Failure.of("Cut off", "Apply again.");
                })
                .apply(PRIOR, TO_UPDATE, CONFIG);

        assertThat(answer.state()).isEqualTo(PRIOR);
        assertThat(answer.privateState().get("half")).isEqualTo(NULL);
    }

    @Test
    void deletes() {
        assertThat(doing((state, _, _) -> state).apply(PRIOR, NULL, NULL).state())
                .isEqualTo(NULL);
    }

    @Test
    void keepsWhatCouldNotBeDeleted() {
        StateAnswer answer = doing((_, _, _) -> {
                    throw Failure.of("In use", "Detach it first.");
                })
                .apply(PRIOR, NULL, NULL);

        assertThat(answer.state()).isEqualTo(PRIOR);
        assertThat(answer.diagnostics()).hasSize(1);
    }

    @Test
    void reportsAnExceptionAsABugAndLogsItsTrace() {
        Harness harness = doing((_, config, _) -> {
            throw new IllegalStateException("lost " + config.get(PASSWORD));
        });

        StateAnswer answer = harness.apply(PRIOR, TO_UPDATE, CONFIG);

        assertThat(answer.state()).isEqualTo(PRIOR);
        assertThat(answer.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.summary()).isEqualTo("This is a bug in the provider fake");
            assertThat(problem.detail())
                    .contains("It failed to update fake_thing with java.lang.IllegalStateException: lost ***.");
        });
        assertThat(harness.log.lines())
                .noneMatch(line -> line.contains("secret-password"))
                .first()
                .asString()
                .contains("ERROR", "at io.github.darnold", "lost ***");
    }

    @Test
    @SuppressWarnings("NullAway")
    void reportsANullResultAsABug() {
        assertThat(doing((_, _, _) -> null).apply(NULL, TO_CREATE, CONFIG).diagnostics())
                .singleElement()
                .extracting(Diagnostic::summary)
                .isEqualTo("This is a bug in the provider fake");
    }

    @Test
    void logsWhatItTells() {
        Harness harness = doing((plan, _, call) -> {
            call.warn(Diagnostic.warning("Odd", "Is secret-password it?").at("name"));
            throw Failure.of("In use", "Detach it first.");
        });

        harness.apply(PRIOR, TO_UPDATE, CONFIG);

        assertThat(harness.log.lines())
                .containsExactly(
                        "WARN Response contains a diagnostic [diagnostic_severity, WARNING, diagnostic_summary, Odd,"
                                + " diagnostic_detail, Is *** it?, diagnostic_attribute, name]",
                        "ERROR Response contains a diagnostic [diagnostic_severity, ERROR, diagnostic_summary, In use,"
                                + " diagnostic_detail, Detach it first., diagnostic_attribute, ]");
    }

    @Test
    void masksSecretsInTheHandlersLog() {
        Harness harness = doing((plan, config, call) -> {
            call.log().info("sending " + config.get(PASSWORD), "token", "marker-provider-token");
            return made(plan);
        });

        harness.apply(NULL, TO_CREATE, CONFIG);

        assertThat(harness.log.lines()).containsExactly("INFO sending *** [token, ***]");
    }
}
