package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition.Renewal;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.UnixTime;
import io.github.darnold.terraform.rest.object.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An ephemeral resource that is one call, and perhaps others to keep it valid and to end it. Made by
/// [io.github.darnold.terraform.rest.builder.EphemeralBuilder#build].
public final class RestEphemeral implements EphemeralResource<Api>, MakesCalls {

    private static final String CLOSING = "closing";
    private static final String RENEWING = "renewing";

    private final EphemeralDefinition definition;
    private final @Nullable OpenObjects objects;

    /// @param lookedFor what it opens as a resource that nobody reads, for looking for what a lost answer was about;
    ///     null where nothing is closed
    public RestEphemeral(EphemeralDefinition definition, @Nullable ResourceDefinition lookedFor) {
        this.definition = definition;
        EphemeralDefinition.Closing closing = definition.closing();
        this.objects = closing == null || lookedFor == null ? null : new OpenObjects(definition, closing, lookedFor);
    }

    /// All that is said of it.
    public EphemeralDefinition definition() {
        return definition;
    }

    @Override
    public List<DefinedCall> calls() {
        return definition.calls();
    }

    @Override
    public String typeName() {
        return definition.typeName();
    }

    @Override
    public Schema schema() {
        return definition.schema();
    }

    @Override
    public Opened open(Api api, Fields config, Call call) {
        call.within(Operation.CREATE.usual());
        return new Attempt("open " + typeName(), definition.shape()).run(() -> {
            Fields sent = definition.openingWith().apply(config);
            ApiRequest request = request(sent);
            if (objects == null) {
                return opened(api, config, api.fetch(request.repeatable(), call), call);
            }
            objects.closeLeft(api, call);
            OpenObjects.Opening opening = objects.open(api, sent, request, call);
            if (!opening.key().members().isEmpty()) {
                // Before all that can fail: by this, what fails is closed.
                call.privateState().put(CLOSING, opening.key());
            }
            return opened(api, config, opening.answer(), call);
        });
    }

    private ApiRequest request(Fields config) {
        ApiCall open = definition.open();
        ApiRequest request = open.request(config.values());
        ObjectValue body = new Encoder(definition.shape())
                .create(config.values(), attribute -> ResourceDefinition.isInBody(open, attribute));
        return open.method() == Method.GET ? request : request.with(new Body.Json(open.body(body)));
    }

    private Opened opened(Api api, Fields config, ObjectValue answer, Call call) {
        Schema schema = schema();
        Fields result = new Fields(Decoder.object(schema.shape(), answer, schema.complete(config.values())));
        for (Hooks.Completing hook : definition.completing()) {
            result = hook.complete(api, answer, result, call);
        }
        Renewal renewal = definition.renewal();
        Instant next = renewal == null
                ? null
                : next(renewal, result.values().get(renewal.until().name()), api, call);
        if (renewal == null || next == null) {
            return Opened.of(result);
        }
        call.privateState().put(RENEWING, named(renewal.call(), result));
        return Opened.of(result).renewedAt(next);
    }

    private static ObjectValue named(ApiCall later, Fields object) {
        ObjectValue named = ObjectValue.EMPTY;
        for (String name : later.variables()) {
            named = named.with(name, object.values().get(name));
        }
        return named;
    }

    /// When to renew it, by our clock; null where the API says no end.
    private static @Nullable Instant next(Renewal renewal, Value until, Api api, Call call) {
        Duration ahead = Duration.between(call.now(), api.serverTime(call.now()));
        return UnixTime.of(until)
                .map(end -> end.minus(renewal.early()).minus(ahead))
                .orElse(null);
    }

    @Override
    public @Nullable Instant renew(Api api, Call call) {
        Renewal renewal = definition.renewal();
        if (renewal == null || !(call.privateState().get(RENEWING) instanceof ObjectValue object)) {
            return null;
        }
        call.within(Operation.UPDATE.usual());
        return new Attempt("renew " + typeName(), definition.shape()).run(() -> {
            ApiRequest request = renewal.call().request(object);
            ObjectValue body = renewal.call().body(ObjectValue.EMPTY);
            ObjectValue answer = api.fetch(
                    (body.members().isEmpty() ? request : request.with(new Body.Json(body))).repeatable(), call);
            return next(renewal, answer.get(renewal.until().json().receivedAs()), api, call);
        });
    }

    @Override
    public void close(Api api, Call call) {
        if (objects != null && call.privateState().get(CLOSING) instanceof ObjectValue key) {
            objects.close(api, key, call);
        }
    }
}
