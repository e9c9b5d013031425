package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.RestVocabulary.until;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Values;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/// Things: what the tests of resources manage.
final class Things {

    static final Optional<Boolean> PROTECTED = local("protected", bool(), "-").defaultValue(false);

    static final Optional<Boolean> WAIT = local("wait", bool(), "-").defaultValue(false);

    static final Attribute<String> STATUS = changing("status", string(), "-");

    static final Attribute<String> REASON = changing("reason", string(), "-");

    static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            required("name", string(), "-"),
            optional("color", string(), "-"),
            optionalComputed("size", int64(), "-"),
            optional("kind", string(), "-").requiresReplace(),
            optional("token", string(), "-").writeOnly(),
            optional("secret_name", string(), "-").requiresReplace().notReceived(),
            PROTECTED,
            WAIT,
            STATUS,
            REASON);

    static final Recovery NEVER = new Recovery.Never("Nothing lists things.");

    static final Wait READY = until(STATUS)
            .reaches("ready")
            .failsOn("failed")
            .needsAttentionOn("review", "Ask the owner to approve it.")
            .explainedBy(REASON)
            .polling(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /// A definition to which tests add what they are about.
    static ResourceBuilder definition() {
        return restResource("test_thing", SHAPE)
                .describedAs("Manages a thing.")
                .create(post("/things"))
                .read(get("/things/{id}").goneWhen("status", "archived"))
                .recoveredBy(NEVER)
                .update(post("/things/{id}"))
                .importedBy("{id}");
    }

    static RestResource resource() {
        return definition().delete(delete("/things/{id}")).build();
    }

    static RestResource waiting() {
        return definition()
                .delete(delete("/things/{id}"))
                .waiting(READY)
                .timeout(Operation.CREATE, Duration.ofSeconds(20))
                .build();
    }

    static Answer thing(String json) {
        return Answer.ok(json.replace('\'', '"'));
    }

    /// What is configured, null where it is not.
    static Fields config(@Nullable Object... namesAndValues) {
        return Values.fields(SHAPE, namesAndValues);
    }

    /// A plan to create with these arguments: the rest is as Terraform's engine would plan it.
    static Fields plan(@Nullable Object... namesAndValues) {
        Fields plan = Values.fields(SHAPE, "protected", false, "wait", false);
        for (String name : new String[] {"id", "size", "status", "reason"}) {
            plan = new Fields(plan.values().with(name, UnknownValue.UNKNOWN));
        }
        for (var each : Values.object(namesAndValues).members().entrySet()) {
            plan = new Fields(plan.values().with(each.getKey(), each.getValue()));
        }
        return plan;
    }

    /// A state of thing 1 with these values.
    static Fields state(@Nullable Object... namesAndValues) {
        Fields state = Values.fields(SHAPE, "id", "1", "protected", false, "wait", false, "status", "ready");
        for (var each : Values.object(namesAndValues).members().entrySet()) {
            state = new Fields(state.values().with(each.getKey(), each.getValue()));
        }
        return state;
    }

    /// A later call for the object that the earlier one left.
    static Call after(Call earlier) {
        return Calls.after(
                new FakeTime(), PrivateState.parse(earlier.privateState().bytes()));
    }

    /// What the handler saved last.
    static Fields saved(Call call) {
        return Objects.requireNonNull(call.saved(), "nothing was saved");
    }

    /// The one error with which it fails.
    static Diagnostic failure(ThrowingCallable work) {
        Failure failure = Assertions.assertThatExceptionOfType(Failure.class)
                .isThrownBy(work)
                .actual();
        Assertions.assertThat(failure.diagnostics()).hasSize(1);
        return failure.diagnostics().getFirst();
    }

    private Things() {}
}
