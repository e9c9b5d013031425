package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.list.Rereading;
import io.github.darnold.terraform.rest.object.Aliases;
import io.github.darnold.terraform.rest.object.Answers;
import io.github.darnold.terraform.rest.object.Attempt;
import io.github.darnold.terraform.rest.object.ImportedText;
import io.github.darnold.terraform.rest.object.Labels;
import io.github.darnold.terraform.rest.object.Unread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resource as its definition describes it. Made by
/// [io.github.darnold.terraform.rest.builder.ResourceBuilder#build].
public final class RestResource implements Resource<Api>, MakesCalls {

    private final ResourceDefinition definition;
    private final Answers answers;
    private final Waiting waiting;
    private final Reading reading;
    private final Creating creating;
    private final Updating updating;
    private final Destroying destroying;

    public RestResource(ResourceDefinition definition) {
        this.definition = definition;
        this.answers = new Answers(definition);
        this.reading = new Reading(definition);
        this.waiting = new Waiting(definition, reading);
        var rereading = new Rereading(definition, reading);
        this.updating = new Updating(definition, waiting, rereading);
        this.destroying = new Destroying(definition, reading);
        this.creating = new Creating(definition, reading, updating, waiting, rereading, destroying);
    }

    /// What it carries out.
    public ResourceDefinition definition() {
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
    public @Nullable Identity identity() {
        return definition.imports().identity();
    }

    @Override
    public Map<Long, StateUpgrader> stateUpgraders() {
        return definition.imports().upgraders();
    }

    @Override
    public List<StateMover> stateMovers() {
        return definition.imports().movers();
    }

    @Override
    public void plan(Api api, PlanDraft plan, Call call) {
        api.endpoints().require(path());
        Aliases.plan(definition.aliases(), plan);
        Unread.of(call).spare(plan, definition.shape());
        waiting.plan(plan, call);
        new Attempt("plan " + typeName() + Labels.of(plan.planned()), definition.shape()).run(() -> {
            definition.planning().forEach(hook -> hook.plan(api, plan, call));
            return true;
        });
    }

    @Override
    public void planDelete(Api api, Fields state, Call call) {
        new Attempt("plan to destroy " + typeName() + Labels.of(state), definition.shape()).run(() -> {
            destroying.plan(api, state, call);
            return true;
        });
    }

    /// Some path of the resource: all its calls go to the same part of the API.
    private String path() {
        ApiCall any = definition.creates().call() == null
                ? definition.reads().call()
                : definition.creates().call();
        return any == null ? "/" : any.path().text();
    }

    @Override
    public void planReplace(Api api, Fields state, Call call) {
        planDelete(api, state, call);
        if (!definition.destroys().replaceWarning().isEmpty()) {
            call.warn(Diagnostic.warning(
                    "Replacing " + typeName() + Labels.of(state) + " costs",
                    definition.destroys().replaceWarning()));
        }
    }

    @Override
    public Fields create(Api api, Fields plan, Fields config, Call call) {
        call.within(definition.limits().of(Operation.CREATE, plan));
        return attempt(Operation.CREATE, plan).run(() -> creating.create(api, plan, config, call));
    }

    @Override
    public @Nullable Fields read(Api api, Fields state, Call call) {
        Fields known = new Fields(Unread.withLocalDefaults(definition.shape(), state.values()));
        if (definition.reads().call() == null || !definition.reads().exists().test(state)) {
            return known;
        }
        call.within(definition.limits().of(Operation.READ, state));
        return attempt(Operation.READ, state).run(() -> {
            Optional<ObjectValue> answer = new Appearing(definition, reading, api, state).refresh(call);
            if (answer.isEmpty()) {
                return keepsWhenGone(api, state, call) ? known : null;
            }
            Fields seen = new Fields(Decoder.object(definition.shape(), answer.get(), known.values()));
            Unread.noticeEmpty(definition.shape(), answer.get(), seen, call);
            Fields whole = answers.complete(api, answer.get(), new Attaching(definition, api, call).seen(seen), call);
            return answers.refreshed(api, answer.get(), whole, call);
        });
    }

    private boolean keepsWhenGone(Api api, Fields state, Call call) {
        Hooks.@Nullable Keeping keeping = definition.reads().keepWhenGone();
        return keeping != null && keeping.keeps(api, state, call);
    }

    @Override
    public Fields update(Api api, Fields state, Fields plan, Fields config, Call call) {
        call.within(definition.limits().of(Operation.UPDATE, plan));
        return attempt(Operation.UPDATE, plan).run(() -> updating.update(api, state, plan, config, call));
    }

    @Override
    public void delete(Api api, Fields state, Call call) {
        call.within(definition.limits().of(Operation.DELETE, state));
        attempt(Operation.DELETE, state).run(() -> {
            if (definition.reads().exists().test(state)) {
                destroying.destroy(api, state, call);
            }
            return state;
        });
    }

    @Override
    public Fields importState(Api api, String id, Call call) {
        Import imports = definition.imports().by();
        if (imports == null) {
            return Resource.super.importState(api, id, call);
        }
        ObjectValue named = ImportedText.typed(typeName(), definition.shape(), imports.require(typeName(), id));
        return Unread.imported(definition.shape(), named, call);
    }

    @Override
    public Fields importIdentity(Api api, Fields identity, Call call) {
        Import imports = definition.imports().by();
        if (imports == null) {
            return Resource.super.importState(api, "", call);
        }
        return Unread.imported(definition.shape(), imports.named(typeName(), identity.values()), call);
    }

    private Attempt attempt(Operation operation, Fields object) {
        return new Attempt(operation.word() + " " + typeName() + Labels.of(object), definition.shape());
    }

    @Override
    public String toString() {
        return typeName();
    }
}
