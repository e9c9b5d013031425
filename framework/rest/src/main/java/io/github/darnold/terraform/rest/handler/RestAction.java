package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ActionDefinition;
import io.github.darnold.terraform.rest.definition.ActionDefinition.Watch;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.object.Attempt;
import io.github.darnold.terraform.rest.object.Shown;
import java.util.List;
import java.util.stream.Collectors;

/// An action that is one call, and perhaps waits for what comes of it. Made by
/// [io.github.darnold.terraform.rest.builder.RestActionBuilder#build].
public final class RestAction implements Action<Api>, MakesCalls {

    public static final String TIMEOUT = "timeout";
    public static final Optional<Boolean> WAIT =
            local("wait", bool(), "Wait for the end.").defaultValue(true);

    private final ActionDefinition definition;

    public RestAction(ActionDefinition definition) {
        this.definition = definition;
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
    public void plan(Api api, Fields config, Call call) {
        api.endpoints().require(definition.invoke().path().text());
    }

    @Override
    public void invoke(Api api, Fields config, Call call) {
        call.within(
                config.values().get(TIMEOUT) instanceof StringValue(var text)
                        ? GoDuration.parse(text)
                        : definition.limit());
        Watch watch = definition.watch();
        new Attempt("invoke " + typeName() + " for " + name(config), definition.shape()).run(() -> {
            if (watch == null) {
                call.progress(name(config) + done(api, config, call));
            } else {
                watched(api, watch, config, call);
            }
            return true;
        });
    }

    /// Makes the call, and tells what came of it.
    private String done(Api api, Fields config, Call call) {
        try {
            List<Attribute<?>> shown = definition.shown();
            if (definition.invoke().download() != null) {
                ObjectValue file = api.fetch(request(config), call);
                return " is saved, with " + file.get("bytes") + " bytes, SHA-256 "
                        + (file.get("sha256") instanceof StringValue(var sha256) ? sha256 : "");
            }
            if (shown.isEmpty()) {
                api.send(request(config), call);
                return ": done";
            }
            Shape shape = new Shape(shown, List.of());
            ObjectValue answer = api.fetch(request(config), call);
            String told = Shown.of(shown, new Fields(Decoder.object(shape, answer, shape.complete(ObjectValue.EMPTY))));
            return ": " + (told.isEmpty() ? "done" : told);
        } catch (ApiException e) {
            if (!definition.missingIsDone() || !e.isNotFound()) {
                throw e;
            }
            return ": there is none any longer";
        }
    }

    private void watched(Api api, Watch watched, Fields config, Call call) {
        var polling = new Polling(
                watched.until(),
                _ -> name(config),
                "is not ready in time",
                "Invoke the action again to go on waiting; to allow more time, set timeout.",
                "Invoking the action again will not change that.");
        Fields seen = asked(api, watched, polling, config, call);
        boolean isOver = watched.until().isOver(polling.status(seen));
        if (!isOver && !config.getOrDefault(WAIT, true)) {
            call.progress(name(config) + " is " + polling.status(seen) + ", and goes on");
            return;
        }
        Fields ended = polling.await(seen, _ -> look(api, watched, config, call), call);
        polling.conclude(ended, call);
        watched.until().sight().concluding().forEach(hook -> hook.conclude(api, ended, call));
    }

    /// Makes the call. What is refused because it was done before, or came to an end by itself, is no failure.
    private Fields asked(Api api, Watch watched, Polling polling, Fields config, Call call) {
        try {
            return seen(watched, api.fetch(request(config).repeatable(), call));
        } catch (ApiException e) {
            if (!isRefusal(e.failure())) {
                throw e;
            }
            Fields now = look(api, watched, config, call);
            String status = polling.status(now);
            if (!watched.until().isOver(status) && !watched.alreadyRequestedIn().contains(status)) {
                throw e;
            }
            return now;
        }
    }

    static boolean isRefusal(ApiFailure failure) {
        return failure instanceof ApiFailure.Refused || failure instanceof ApiFailure.Conflict;
    }

    private static Fields look(Api api, Watch watched, Fields config, Call call) {
        return seen(watched, api.fetch(watched.read().request(config.values()), call));
    }

    private static Fields seen(Watch watched, ObjectValue answer) {
        Shape shape = watched.shape();
        return new Fields(Decoder.object(shape, answer, shape.complete(ObjectValue.EMPTY)));
    }

    private ApiRequest request(Fields config) {
        ApiRequest request = definition.invoke().request(config.values());
        ObjectValue body =
                definition.invoke().body(new Encoder(definition.shape()).create(config.values(), this::isInBody));
        return body.members().isEmpty() ? request : request.with(new Body.Json(body));
    }

    private boolean isInBody(Attribute<?> attribute) {
        return !definition.invoke().path().variables().contains(attribute.name());
    }

    private String name(Fields config) {
        return definition.invoke().path().variables().stream()
                .map(config.values()::get)
                .map(value -> value instanceof StringValue(var text) ? text : value.toString())
                .collect(Collectors.joining("/"));
    }
}
