package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What cannot be done yet, for a Terraform that defers and for one that does not.
class DeferringTest {

    private static final Shape SHAPE = shape(
            computed("id", string(), "Identifier."),
            required("name", string(), "Name."),
            optional("color", string(), "Color.").defaultValue("red"));
    private static final ObjectValue CONFIG = object("id", NullValue.NULL, "name", "n", "color", NullValue.NULL);
    private static final ObjectValue STATE = object("id", "1", "name", "n", "color", "red");
    private static final Value NONE = NullValue.NULL;
    private static final Diagnostic OTHERWISE = Diagnostic.error("No shelf yet", "Put it up first.");

    private static Deferred absent() {
        return new Deferred(Deferred.Reason.ABSENT_PREREQ, OTHERWISE);
    }

    /// A thing that needs something else in each of its handlers.
    private static final class Thing extends Scripted {

        Thing() {
            super(SHAPE);
        }

        @Override
        public void plan(String client, PlanDraft plan, Call call) {
            throw absent();
        }

        @Override
        public Fields create(String client, Fields plan, Fields config, Call call) {
            throw absent();
        }

        @Override
        public @Nullable Fields read(String client, Fields state, Call call) {
            throw absent();
        }

        @Override
        public Fields importState(String client, String id, Call call) {
            throw absent();
        }
    }

    private static CallContext deferring(Harness harness) {
        CallContext context = harness.context();
        return new CallContext(
                context.log(),
                context.time(),
                context.stop(),
                new ClientCapabilities(true, true),
                context.priorStates(),
                context.surroundings(),
                context.progress(),
                context.providerMeta(),
                context.hidden());
    }

    private static PlanRequest planRequest(Value prior) {
        return new PlanRequest(Scripted.TYPE, prior, CONFIG, CONFIG, Harness.privateState(), NONE);
    }

    @Test
    void plansWhatTheConfigurationTells() {
        var harness = Harness.of(new Thing());
        PlanAnswer answer = harness.engine.plan(planRequest(NONE), deferring(harness));
        assertThat(answer.deferred()).isEqualTo(Deferred.Reason.ABSENT_PREREQ);
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.planned()).isEqualTo(object("id", UnknownValue.UNKNOWN, "name", "n", "color", "red"));
        assertThat(answer.privateState().get("kept")).isEqualTo(Value.of(true));
    }

    @Test
    void isAnErrorForATerraformThatDoesNotDefer() {
        var harness = Harness.of(new Thing());
        PlanAnswer planned = harness.engine.plan(planRequest(NONE), harness.context());
        assertThat(planned.deferred()).isNull();
        assertThat(planned.diagnostics()).containsExactly(OTHERWISE);
        StateAnswer read = harness.read(STATE);
        assertThat(read.deferred()).isNull();
        assertThat(read.diagnostics()).containsExactly(OTHERWISE);
        assertThat(read.state()).isEqualTo(STATE);
    }

    @Test
    void keepsTheStateThatCannotBeRead() {
        var harness = Harness.of(new Thing());
        var request = new ReadRequest(Scripted.TYPE, STATE, Harness.privateState(), Harness.IDENTITY);
        StateAnswer answer = harness.engine.read(request, deferring(harness));
        assertThat(answer)
                .isEqualTo(new StateAnswer(
                        STATE, request.privateState(), Harness.IDENTITY, List.of(), Deferred.Reason.ABSENT_PREREQ));
    }

    @Test
    void importsNothingYet() {
        var harness = Harness.of(new Thing());
        StateAnswer answer = harness.engine.importState(Scripted.TYPE, "1", deferring(harness));
        assertThat(answer.deferred()).isEqualTo(Deferred.Reason.ABSENT_PREREQ);
        assertThat(answer.state()).isEqualTo(NONE);
        assertThat(answer.diagnostics()).isEmpty();
    }

    @Test
    void cannotBePutOffAnyMoreDuringApply() {
        var harness = Harness.of(new Thing());
        var request = new ApplyRequest(Scripted.TYPE, NONE, STATE, CONFIG, Harness.privateState(), NONE);
        assertThat(harness.engine.apply(request, deferring(harness)).diagnostics())
                .containsExactly(OTHERWISE);
    }

    @Test
    void leavesDataUnknown() {
        var harness = Harness.of(new DataSource<>() {
            @Override
            public String typeName() {
                return "fake_data";
            }

            @Override
            public Schema schema() {
                return Schema.of(SHAPE, "Data.");
            }

            @Override
            public Fields read(String client, Fields config, Call call) {
                throw absent();
            }
        });
        StateAnswer answer = harness.engine.readDataSource("fake_data", CONFIG, deferring(harness));
        assertThat(answer.deferred()).isEqualTo(Deferred.Reason.ABSENT_PREREQ);
        assertThat(answer.state()).isEqualTo(object("id", UnknownValue.UNKNOWN, "name", "n", "color", "red"));
        assertThat(harness.engine
                        .readDataSource("fake_data", CONFIG, harness.context())
                        .diagnostics())
                .containsExactly(OTHERWISE);
    }

    @Test
    void opensNothingYet() {
        var harness = Harness.of(new EphemeralResource<>() {
            @Override
            public String typeName() {
                return "fake_key";
            }

            @Override
            public Schema schema() {
                return Schema.of(SHAPE, "A key.");
            }

            @Override
            public Opened open(String client, Fields config, Call call) {
                throw absent();
            }
        });
        var answer = harness.engine.ephemeralResources().open("fake_key", CONFIG, deferring(harness));
        assertThat(answer.deferred()).isEqualTo(Deferred.Reason.ABSENT_PREREQ);
        assertThat(answer.diagnostics()).isEmpty();
    }

    private static Harness acting(Deferred.Reason reason) {
        return Harness.of(new Action<>() {
            @Override
            public String typeName() {
                return "fake_ring";
            }

            @Override
            public Schema schema() {
                return Schema.of(shape(), "Rings.");
            }

            @Override
            public void plan(String client, Fields config, Call call) {
                throw new Deferred(reason, OTHERWISE);
            }

            @Override
            public void invoke(String client, Fields config, Call call) {
                throw new Deferred(reason, OTHERWISE);
            }
        });
    }

    @Test
    void putsActionsOffOnlyForTheProvidersConfiguration() {
        var harness = acting(Deferred.Reason.PROVIDER_CONFIG_UNKNOWN);
        var plan = harness.engine.actions().plan("fake_ring", ObjectValue.EMPTY, deferring(harness));
        assertThat(plan.deferred()).isEqualTo(Deferred.Reason.PROVIDER_CONFIG_UNKNOWN);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(harness.engine.actions().invoke("fake_ring", ObjectValue.EMPTY, deferring(harness)))
                .containsExactly(OTHERWISE);
        var other = acting(Deferred.Reason.RESOURCE_CONFIG_UNKNOWN);
        var refused = other.engine.actions().plan("fake_ring", ObjectValue.EMPTY, deferring(other));
        assertThat(refused.deferred()).as("Terraform refuses that").isNull();
        assertThat(refused.diagnostics()).containsExactly(OTHERWISE);
    }

    @Test
    void putsOffAllThatNeedsAProviderWhichCannotBeConfiguredYet() {
        var harness = Harness.of(new Scripted(SHAPE));
        ObjectValue config = object("region", "nowhere yet");
        assertThat(harness.engine.configure(config, harness.context()))
                .extracting(Diagnostic::summary)
                .containsExactly("The region is not known yet");
        assertThat(harness.engine.configure(config, deferring(harness))).isEmpty();
        PlanAnswer planned = harness.engine.plan(planRequest(STATE), deferring(harness));
        assertThat(planned.deferred()).isEqualTo(Deferred.Reason.PROVIDER_CONFIG_UNKNOWN);
        assertThat(planned.planned()).isEqualTo(STATE);
        assertThat(harness.read(STATE).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("The region is not known yet");
        assertThat(harness.engine.configure(object("region", "moon"), harness.context()))
                .isEmpty();
        assertThat(harness.read(STATE).diagnostics()).isEmpty();
    }
}
