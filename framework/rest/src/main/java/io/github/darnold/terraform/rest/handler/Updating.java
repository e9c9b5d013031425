package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.OwnUpdate;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.Difference;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.FillUnknowns;
import io.github.darnold.terraform.rest.json.JsonMembers;
import io.github.darnold.terraform.rest.json.WriteOnlyValues;
import io.github.darnold.terraform.rest.list.Rereading;
import io.github.darnold.terraform.rest.object.Answers;
import io.github.darnold.terraform.rest.object.Unread;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Changes objects of one definition in place.
final class Updating {

    private final ResourceDefinition definition;
    private final Encoder encoder;
    private final Answers answers;
    private final Waiting waiting;
    private final Rereading rereading;

    Updating(ResourceDefinition definition, Waiting waiting, Rereading rereading) {
        this.definition = definition;
        this.encoder = new Encoder(definition.shape());
        this.answers = new Answers(definition);
        this.waiting = waiting;
        this.rereading = rereading;
    }

    Fields update(Api api, Fields state, Fields plan, Fields config, Call call) {
        Unread unread = Unread.of(call);
        ApiCall update = definition.updates().call();
        ObjectValue known = FillUnknowns.object(plan.values(), state.values());
        ObjectValue answer = ObjectValue.EMPTY;
        Fields updated = new Fields(known);
        var own = new OwnUpdating(definition, state, plan, config);
        List<OwnUpdate> due = definition.reads().exists().test(state)
                ? own.due(attribute -> isChanged(attribute, state, plan, unread, call))
                : List.of();
        if (update != null
                && definition.reads().exists().test(state)
                && (differs(update, state, plan, unread, call) || hasFiles(state, plan))) {
            Predicate<Attribute<?>> isDue = attribute -> isChanged(attribute, state, plan, unread, call);
            ApiRequest request = request(update, state, plan, config, isDue, call);
            answer = api.fetch(withFiles(api, request, state, plan, config), call);
            call.save(own.without(updated, due));
            answer = rereading.orAgain(api, plan, updated, answer, call);
            updated = rereading.isSilent(plan, answer) ? updated : answers.settle(plan, answer, known);
        }
        if (!due.isEmpty()) {
            var made = own.make(due, updated, api, call);
            updated = made.object();
            answer = made.answer().equals(ObjectValue.EMPTY) ? answer : made.answer();
            ObjectValue told = rereading.orAgain(api, plan, updated, made.answer(), call);
            updated = told.equals(made.answer()) ? updated : answers.settle(plan, told, updated.values());
        }
        var attaching = new Attaching(definition, api, call);
        updated = attaching.reconcile(state, plan, updated);
        unread.forget(call);
        call.save(updated);
        Fields ready = attaching.adds(state, plan)
                ? waiting.afterAttaching(api, updated, plan, call)
                : waiting.afterUpdate(api, updated, plan, call);
        return answers.complete(api, answer, ready, call);
    }

    /// The request that brings an object to what is planned.
    ///
    /// @param config the only place with write-only values
    /// @param isDue whether the API should hear of an attribute
    ApiRequest request(
            ApiCall update, Fields state, Fields plan, Fields config, Predicate<Attribute<?>> isDue, Call call) {
        Predicate<Attribute<?>> isInBody = attribute -> ResourceDefinition.isInBody(update, attribute)
                && !definition.updates().isApart(attribute);
        ObjectValue body = switch (update.method()) {
            case PUT ->
                encoder.replacement(
                        WriteOnlyValues.in(
                                definition.shape(),
                                FillUnknowns.object(plan.values(), state.values()),
                                config.values()),
                        state.values(),
                        isInBody,
                        call::isWriteOnlyChangedIn);
            case POST, PATCH, GET, DELETE ->
                encoder.update(
                        wanted(state, plan, config),
                        state.values(),
                        update.isPartial() ? isInBody.and(withNamesakes(isDue)) : isInBody,
                        call::isWriteOnlyChangedIn);
        };
        return update.request(state.values()).repeatable().with(new Body.Json(update.body(body)));
    }

    private boolean hasFiles(Fields state, Fields plan) {
        return definition.creates().uploads().stream().anyMatch(each -> each.isDue(state, plan));
    }

    /// The same request as a form, where the plan has other files than the state.
    private ApiRequest withFiles(Api api, ApiRequest request, Fields state, Fields plan, Fields config) {
        Fields wanted = new Fields(WriteOnlyValues.in(definition.shape(), plan.values(), config.values()));
        List<Body.FilePart> files = definition.creates().uploads().stream()
                .filter(each -> each.isDue(state, plan))
                .flatMap(each -> each.files(api, wanted).stream())
                .toList();
        return !files.isEmpty() && request.body() instanceof Body.Json(var fields)
                ? request.with(new Body.Multipart(fields, files))
                : request;
    }

    /// Where several attributes are one member of the body, that one of them changes decides for all.
    private Predicate<Attribute<?>> withNamesakes(Predicate<Attribute<?>> isDue) {
        Set<String> due = definition.shape().attributes().stream()
                .filter(isDue)
                .map(attribute -> JsonMembers.outermost(attribute.json().sentAs()))
                .collect(Collectors.toUnmodifiableSet());
        return attribute -> due.contains(JsonMembers.outermost(attribute.json().sentAs()));
    }

    /// What is planned. What nobody configured and no plan changes is the API's own, and not sent back.
    private ObjectValue wanted(Fields state, Fields plan, Fields config) {
        ObjectValue wanted = WriteOnlyValues.in(definition.shape(), plan.values(), config.values());
        for (Attribute<?> attribute : definition.shape().attributes()) {
            boolean isOurs = !attribute.isComputed() || attribute.defaultValue() != null || !config.isNull(attribute);
            if (!isOurs && !isPlanned(attribute, state, plan)) {
                wanted = wanted.with(attribute.name(), UnknownValue.UNKNOWN);
            }
        }
        return wanted;
    }

    /// Whether the plan changes anything that the API should hear of.
    private boolean differs(ApiCall update, Fields state, Fields plan, Unread unread, Call call) {
        return definition.shape().attributes().stream()
                .filter(attribute -> Encoder.isUpdatable(attribute, plan.value(attribute))
                        && ResourceDefinition.isInBody(update, attribute)
                        && !definition.updates().isApart(attribute))
                .anyMatch(attribute -> isChanged(attribute, state, plan, unread, call));
    }

    private static boolean isChanged(Attribute<?> attribute, Fields state, Fields plan, Unread unread, Call call) {
        return !unread.explains(attribute, state.values(), plan.values())
                && (call.isWriteOnlyChangedIn(attribute) || isPlanned(attribute, state, plan));
    }

    private static boolean isPlanned(Attribute<?> attribute, Fields state, Fields plan) {
        return Difference.isPlanned(attribute.type(), state.value(attribute), plan.value(attribute));
    }
}
