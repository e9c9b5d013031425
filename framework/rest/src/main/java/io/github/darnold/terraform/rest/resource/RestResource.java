package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.json.Settling;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resource as its definition describes it. Made by [ResourceBuilder#build].
public final class RestResource implements Resource<Api> {

    private final ResourceDefinition definition;
    private final Encoder encoder;
    private final Waiting waiting;
    private final Destroying destroying;

    RestResource(ResourceDefinition definition) {
        this.definition = definition;
        this.encoder = new Encoder(definition.shape());
        this.waiting = new Waiting(definition);
        this.destroying = new Destroying(definition);
    }

    /// The definition, for tests and documentation.
    public ResourceDefinition definition() {
        return definition;
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
    public @Nullable Identity identity() {
        return definition.identity();
    }

    @Override
    public Map<Long, StateUpgrader> stateUpgraders() {
        return definition.upgraders();
    }

    @Override
    public void plan(Api api, PlanDraft plan, Call call) {
        api.endpoints().require(path());
        Unread.of(call).spare(plan, definition.shape());
        waiting.plan(plan, call);
        for (Hooks.Planning hook : definition.planning()) {
            hook.plan(api, plan, call);
        }
    }

    @Override
    public void planDelete(Api api, Fields state, Call call) {
        destroying.plan(state, call);
    }

    /// Some path of the resource: all its calls go to the same part of the API.
    private String path() {
        ApiCall any = definition.create() == null ? definition.read() : definition.create();
        return any == null ? "/" : any.path().text();
    }

    @Override
    public void planReplace(Api api, Fields state, Call call) {
        destroying.plan(state, call);
        if (!definition.costs().isEmpty()) {
            call.warn(Diagnostic.warning("Replacing " + typeName() + Labels.of(state) + " costs", definition.costs()));
        }
    }

    @Override
    public Fields create(Api api, Fields plan, Fields config, Call call) {
        call.within(definition.limit(Operation.CREATE, plan));
        ApiCall create = definition.createFor(plan.values());
        return attempt(Operation.CREATE, plan).run(() -> {
            if (create == null) {
                return adopt(api, plan, config, call);
            }
            definition.preparing().forEach(hook -> hook.prepare(api, plan, call));
            ObjectValue answer = api.fetch(create.request(plan.values()).with(body(create, plan, config)), call);
            Fields made = settle(plan, answer, plan.values());
            call.save(made);
            Fields ready = waiting.afterCreate(api, updateAfterCreate(api, made, plan, config, call), plan, call);
            return complete(api, answer, ready, call);
        });
    }

    private Body body(ApiCall creation, Fields plan, Fields config) {
        ObjectValue fields = creation.body(encoder.create(config.values(), definition::isInBodies));
        if (definition.uploads().isEmpty()) {
            return new Body.Json(fields);
        }
        return new Body.Multipart(
                fields,
                definition.uploads().stream()
                        .flatMap(upload -> upload.files(plan, config).stream())
                        .toList());
    }

    /// Nothing is saved before the end: a half-way adoption must not be destroyed as if it had been made here.
    private Fields adopt(Api api, Fields plan, Fields config, Call call) {
        ApiCall read = definition.read();
        ApiCall update = definition.update();
        if (read == null || update == null) {
            throw new IllegalStateException(typeName() + " adopts without reading and updating");
        }
        ObjectValue found = look(api, read, plan, call)
                .orElseThrow(() -> Failure.of(
                        "There is no such " + typeName(),
                        read.path().path(plan.values())
                                + " found nothing to adopt. The API makes these objects by itself: "
                                + "check the identifiers."));
        Fields before = new Fields(Decoder.object(definition.shape(), found, plan.values()));
        ObjectValue body = encoder.update(config.values(), ObjectValue.EMPTY, definition::isInBodies);
        boolean asConfigured = body.members().entrySet().stream()
                .allMatch(each -> found.get(each.getKey()).equals(each.getValue()));
        ObjectValue answer = asConfigured
                ? found
                : api.fetch(update.request(before.values()).repeatable().with(new Body.Json(update.body(body))), call);
        Fields adopted = settle(plan, answer, before.values());
        Attribute<String> original = definition.original();
        return original == null ? adopted : adopted.with(original, Adoption.remember(definition.shape(), found));
    }

    /// Some arguments are only taken by the update call: where one of them is configured, the new object is updated
    /// at once.
    private Fields updateAfterCreate(Api api, Fields made, Fields plan, Fields config, Call call) {
        ApiCall update = definition.update();
        boolean needed = definition.shape().attributes().stream()
                .anyMatch(attribute -> attribute.isConfigurable()
                        && (config.isSet(attribute) || attribute.defaultValue() != null)
                        && attribute.json().isSentOnUpdate()
                        && !attribute.json().isSentOnCreate());
        if (update == null || !needed) {
            return made;
        }
        ObjectValue answer = api.fetch(updateRequest(update, made, config), call);
        Fields updated = settle(plan, answer, made.values());
        call.save(updated);
        return updated;
    }

    private ApiRequest updateRequest(ApiCall update, Fields state, Fields config) {
        return update.request(state.values())
                .repeatable()
                .with(new Body.Json(
                        update.body(encoder.update(config.values(), state.values(), definition::isInBodies))));
    }

    /// What was planned, filled with what the API answered, and with what is known already where it said nothing.
    private Fields settle(Fields plan, ObjectValue answer, ObjectValue known) {
        ObjectValue answered = Decoder.object(definition.shape(), answer, known);
        return new Fields(Settling.object(plan.values(), answered));
    }

    private Fields complete(Api api, ObjectValue answer, Fields state, Call call) {
        Fields completed = state;
        for (Hooks.Completing hook : definition.completing()) {
            completed = hook.complete(api, answer, completed, call);
        }
        return completed;
    }

    @Override
    public @Nullable Fields read(Api api, Fields state, Call call) {
        ApiCall read = definition.read();
        if (read == null || !definition.exists().test(state)) {
            return state;
        }
        call.within(definition.limit(Operation.READ, state));
        return attempt(Operation.READ, state).run(() -> {
            Optional<ObjectValue> answer = look(api, read, state, call);
            if (answer.isEmpty()) {
                return keepsWhenGone(state, call) ? state : null;
            }
            Fields seen = new Fields(Decoder.object(definition.shape(), answer.get(), state.values()));
            return complete(api, answer.get(), seen, call);
        });
    }

    private static Optional<ObjectValue> look(Api api, ApiCall read, Fields state, Call call) {
        try {
            if (read.pick() != null) {
                return new Pages(api, read, call).pick(state.values());
            }
            ObjectValue answer = api.fetch(read.request(state.values()), call);
            return read.saysGone(answer) ? Optional.empty() : Optional.of(answer);
        } catch (ApiException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean keepsWhenGone(Fields state, Call call) {
        Hooks.@Nullable Keeping keeping = definition.keepWhenGone();
        return keeping != null && keeping.keeps(state, call);
    }

    @Override
    public Fields update(Api api, Fields state, Fields plan, Fields config, Call call) {
        call.within(definition.limit(Operation.UPDATE, plan));
        return attempt(Operation.UPDATE, plan).run(() -> {
            Unread unread = Unread.of(call);
            ApiCall update = definition.update();
            ObjectValue known = Settling.object(plan.values(), state.values());
            ObjectValue answer = ObjectValue.EMPTY;
            Fields updated = new Fields(known);
            if (update != null && definition.exists().test(state) && differs(state, plan, unread)) {
                answer = api.fetch(updateRequest(update, state, config), call);
                updated = settle(plan, answer, known);
            }
            unread.forget(call);
            call.save(updated);
            return complete(api, answer, waiting.afterUpdate(api, updated, plan, call), call);
        });
    }

    /// Whether anything changes that the API should hear of.
    private boolean differs(Fields state, Fields plan, Unread unread) {
        return definition.shape().attributes().stream()
                .filter(attribute -> attribute.isConfigurable()
                        && attribute.json().isSentOnUpdate()
                        && definition.isInBodies(attribute)
                        && !unread.has(attribute))
                .anyMatch(attribute -> differs(attribute, state, plan));
    }

    private static boolean differs(Attribute<?> attribute, Fields state, Fields plan) {
        return !attribute.type().equivalent(state.value(attribute), plan.value(attribute));
    }

    @Override
    public void delete(Api api, Fields state, Call call) {
        call.within(definition.limit(Operation.DELETE, state));
        attempt(Operation.DELETE, state).run(() -> {
            if (definition.exists().test(state)) {
                destroying.destroy(api, state, call);
            }
            return state;
        });
    }

    @Override
    public Fields importState(Api api, String id, Call call) {
        Import imports = definition.imports();
        if (imports == null) {
            return Resource.super.importState(api, id, call);
        }
        return Unread.imported(definition.shape(), imports.require(typeName(), id), call);
    }

    @Override
    public Fields importIdentity(Api api, Fields identity, Call call) {
        Import imports = definition.imports();
        if (imports == null) {
            return Resource.super.importState(api, "", call);
        }
        return Unread.imported(definition.shape(), imports.named(identity.values()), call);
    }

    private Attempt attempt(Operation operation, Fields object) {
        return new Attempt(operation.word() + " " + typeName() + Labels.of(object), definition.shape());
    }

    @Override
    public String toString() {
        return typeName();
    }
}
