package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A configured engine with one resource or data source, and short ways to call it.
final class Harness {

    static final Value IDENTITY = ObjectValue.of("number", Value.of(7));

    final RecordingLog log = RecordingLog.empty();
    final PriorStates priorStates = new PriorStates();
    final FakeProvider provider;
    final Engine<String> engine;

    private Harness(FakeProvider provider) {
        this.provider = provider;
        this.engine = new Engine<>(provider);
    }

    static Harness unconfigured(Scripted resource) {
        return new Harness(new FakeProvider(List.of(resource), List.of()));
    }

    static Harness of(Resource<String> resource) {
        return new Harness(new FakeProvider(List.of(resource), List.of())).configured();
    }

    static Harness of(DataSource<String> source) {
        return new Harness(new FakeProvider(List.of(), List.of(source))).configured();
    }

    static Harness of(Resource<String> resource, ListResource<String> list) {
        return new Harness(new FakeProvider(List.of(resource), List.of(), List.of(list))).configured();
    }

    static Harness of(Action<String> action) {
        var provider = new FakeProvider(List.of(), List.of());
        provider.actions.add(action);
        return new Harness(provider).configured();
    }

    static Harness of(EphemeralResource<String> resource) {
        var provider = new FakeProvider(List.of(), List.of());
        provider.ephemeralResources.add(resource);
        return new Harness(provider).configured();
    }

    private Harness configured() {
        var diagnostics = engine.configure(object("token", "marker-provider-token"), context());
        if (!diagnostics.isEmpty()) {
            throw new IllegalStateException(diagnostics.toString());
        }
        return this;
    }

    CallContext context() {
        return new CallContext(
                log,
                Time.system(),
                new StopSignal(),
                new ClientCapabilities(false, true),
                priorStates,
                new TerraformEnvironment(Path.of("nowhere"), "default"),
                _ -> {});
    }

    PlanAnswer planCreate(ObjectValue config) {
        return plan(NullValue.NULL, config);
    }

    PlanAnswer plan(Value prior, ObjectValue config) {
        var request = new PlanRequest(Scripted.TYPE, prior, config, config, privateState(), IDENTITY);
        return engine.plan(request, context());
    }

    PlanAnswer planDelete(Value prior) {
        var request = new PlanRequest(Scripted.TYPE, prior, NullValue.NULL, NullValue.NULL, privateState(), IDENTITY);
        return engine.plan(request, context());
    }

    StateAnswer apply(Value prior, Value planned, Value config) {
        var request = new ApplyRequest(Scripted.TYPE, prior, planned, config, privateState(), IDENTITY);
        return engine.apply(request, context());
    }

    StateAnswer read(ObjectValue state) {
        return engine.read(new ReadRequest(Scripted.TYPE, state, privateState(), IDENTITY), context());
    }

    /// What every request carries.
    static PrivateState privateState() {
        PrivateState state = PrivateState.empty();
        state.put("kept", Value.of(true));
        return state;
    }

    /// An object of alternating names and values; Java's strings, numbers and booleans become Terraform's, `null` its
    /// null.
    static ObjectValue object(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return new ObjectValue(members);
    }

    static Value value(Object value) {
        return switch (value) {
            case Value known -> known;
            case String text -> Value.of(text);
            case Boolean bool -> Value.of(bool);
            case Integer number -> Value.of(number.longValue());
            case List<?> list -> Value.listOf(list.stream().map(Harness::value).toList());
            default -> throw new IllegalArgumentException("no value for " + value);
        };
    }
}
