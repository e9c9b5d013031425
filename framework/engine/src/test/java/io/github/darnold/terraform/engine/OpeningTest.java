package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.ephemeral.OpenAnswer;
import io.github.darnold.terraform.engine.ephemeral.RenewAnswer;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ephemeral resources: opened, renewed, closed.
class OpeningTest {

    private static final String TYPE = "fake_key";
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Attribute<String> NAME = required("name", string().length(1, 9), "Name.");
    private static final Attribute<String> SCOPE =
            optional("scope", string(), "Scope.").defaultValue("all");
    private static final Attribute<String> TOKEN =
            computed("token", string(), "The key.").sensitive();
    private static final ObjectValue CONFIG = object("name", "n", "scope", NullValue.NULL, "token", NullValue.NULL);

    private final List<String> closed = new ArrayList<>();

    /// A key that does what a test overrides.
    private class Key implements EphemeralResource<String> {

        @Override
        public String typeName() {
            return TYPE;
        }

        @Override
        public Schema schema() {
            return Schema.of(shape(NAME, SCOPE, TOKEN), "A key.");
        }

        @Override
        public void validate(Fields config, Consumer<Diagnostic> problems) {
            if (config.isSet(NAME) && config.require(NAME).equals("root")) {
                problems.accept(Diagnostic.error("Not for root", "-").at(NAME.name()));
            }
        }

        @Override
        public Opened open(String client, Fields config, Call call) {
            call.privateState().put("id", Value.of("key-1"));
            return Opened.of(config.with(TOKEN, "marker-token")).renewedAt(NOON);
        }

        @Override
        public @Nullable Instant renew(String client, Call call) {
            call.privateState().put("renewals", Value.of(1));
            return NOON.plusSeconds(60);
        }

        @Override
        public void close(String client, Call call) {
            assertThat(call.isStopped()).isFalse();
            closed.add(text(call.privateState().get("id")) + " within " + call.remaining());
        }
    }

    private static String text(Value value) {
        return ((StringValue) value).value();
    }

    private static OpenAnswer open(Harness harness) {
        return harness.engine.ephemeralResources().open(TYPE, CONFIG, harness.context());
    }

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }

    @Test
    void givesWhatWasConfiguredAndComputed() {
        OpenAnswer answer = open(Harness.of(new Key()));
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.result()).isEqualTo(object("name", "n", "scope", "all", "token", "marker-token"));
        assertThat(answer.renewAt()).isEqualTo(NOON);
        assertThat(answer.privateState().get("id")).isEqualTo(Value.of("key-1"));
    }

    @Test
    void keepsConfiguredValuesWhateverTheHandlerSays() {
        var harness = Harness.of(new Key() {
            @Override
            public Opened open(String client, Fields config, Call call) {
                return Opened.of(config.with(NAME, "other").with(TOKEN, "t"));
            }
        });
        assertThat(open(harness).result()).isEqualTo(object("name", "n", "scope", "all", "token", "t"));
    }

    @Test
    void closesAtOnceWhatFailedWhileItOpened() {
        var harness = Harness.of(new Key() {
            @Override
            public Opened open(String client, Fields config, Call call) {
                call.privateState().put("id", Value.of("half"));
                throw Failure.of("Jammed", "-");
            }
        });
        OpenAnswer answer = open(harness);
        assertThat(summaries(answer.diagnostics())).containsExactly("Jammed");
        assertThat(answer.result()).isEqualTo(NullValue.NULL);
        assertThat(answer.privateState().isEmpty()).isTrue();
        assertThat(closed).containsExactly("half within PT30S");
    }

    @Test
    void hasNothingToCloseWhereNothingWasOpened() {
        var harness = Harness.of(new Key() {
            @Override
            public Opened open(String client, Fields config, Call call) {
                throw Failure.of("Jammed", "-");
            }
        });
        assertThat(summaries(open(harness).diagnostics())).containsExactly("Jammed");
        assertThat(closed).isEmpty();
    }

    @Test
    void reportsResultsThatTerraformWouldNotTakeAndClosesThem() {
        var harness = Harness.of(new Key() {
            @Override
            public Opened open(String client, Fields config, Call call) {
                call.privateState().put("id", Value.of("odd"));
                return Opened.of(config.withValue(TOKEN, UnknownValue.UNKNOWN));
            }
        });
        assertThat(open(harness).diagnostics())
                .singleElement()
                .satisfies(bug -> assertThat(bug.detail()).startsWith("Its result for fake_key leaves token unknown."));
        assertThat(closed).containsExactly("odd within PT30S");
    }

    @Test
    void renewsWithPrivateStateForTheNextRenewal() {
        var harness = Harness.of(new Key());
        PrivateState opened = open(harness).privateState();
        RenewAnswer answer = harness.engine.ephemeralResources().renew(TYPE, opened, harness.context());
        assertThat(answer.renewAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(answer.privateState().get("renewals")).isEqualTo(Value.of(1));
        assertThat(opened.get("renewals").isNull()).isTrue();
    }

    @Test
    void keepsPrivateStateWhenRenewingFails() {
        var harness = Harness.of(new Key() {
            @Override
            public @Nullable Instant renew(String client, Call call) {
                call.privateState().remove("id");
                call.warn(Diagnostic.warning("Worn", "-"));
                throw Failure.of("Expired", "-");
            }
        });
        RenewAnswer answer =
                harness.engine.ephemeralResources().renew(TYPE, open(harness).privateState(), harness.context());
        assertThat(summaries(answer.diagnostics())).containsExactly("Worn", "Expired");
        assertThat(answer.renewAt()).isNull();
        assertThat(answer.privateState().get("id")).isEqualTo(Value.of("key-1"));
    }

    @Test
    void reportsRenewalsThatNobodyImplemented() {
        var harness = Harness.of(new EphemeralResource<>() {
            @Override
            public String typeName() {
                return TYPE;
            }

            @Override
            public Schema schema() {
                return Schema.of(shape(NAME), "A key.");
            }

            @Override
            public Opened open(String client, Fields config, Call call) {
                return Opened.of(config);
            }
        });
        RenewAnswer answer = harness.engine.ephemeralResources().renew(TYPE, PrivateState.empty(), harness.context());
        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(bug -> assertThat(bug.detail()).contains("fake_key asked to be renewed, but cannot be"));
    }

    @Test
    void closesAlthoughTheUserWantsTerraformToEnd() {
        var harness = Harness.of(new Key());
        var context = harness.context();
        OpenAnswer opened = open(harness);
        context.stop().give();
        assertThat(harness.engine.ephemeralResources().close(TYPE, opened.privateState(), context))
                .isEmpty();
        assertThat(closed).containsExactly("key-1 within PT30S");
    }

    @Test
    void tellsWhatWentWrongWhileClosing() {
        var harness = Harness.of(new Key() {
            @Override
            public void close(String client, Call call) {
                call.pause(Duration.ofMinutes(1));
            }
        });
        assertThat(summaries(harness.engine.ephemeralResources().close(TYPE, PrivateState.empty(), harness.context())))
                .containsExactly("Out of time");
    }

    @Test
    void checksConfigurations() {
        var resources = Harness.of(new Key()).engine.ephemeralResources();
        assertThat(resources.validate(TYPE, CONFIG)).isEmpty();
        assertThat(summaries(resources.validate(TYPE, CONFIG.with("name", Value.of("root")))))
                .containsExactly("Not for root");
        assertThat(summaries(resources.validate(TYPE, CONFIG.with("token", Value.of("mine")))))
                .containsExactly("Unexpected argument");
        assertThat(summaries(resources.validate("fake_other", CONFIG)))
                .containsExactly("Unknown ephemeral resource fake_other");
    }
}
