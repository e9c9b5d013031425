package io.github.darnold.terraform.engine.action;

import io.github.darnold.terraform.engine.handling.Boundary;
import io.github.darnold.terraform.engine.handling.Clients;
import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Named;
import io.github.darnold.terraform.engine.structure.Defaults;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.engine.structure.Validator;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import java.util.function.Function;

/// The actions of a provider. Never throws. Thread-safe.
///
/// @param <C> the provider's client
public final class Actions<C> {

    private final String provider;
    private final Named<Action<C>> actions;
    private final Clients<C> clients;

    public Actions(String provider, Named<Action<C>> actions, Clients<C> clients) {
        this.provider = provider;
        this.actions = actions;
        this.clients = clients;
    }

    public List<Diagnostic> validate(String type, ObjectValue config) {
        var hidden = new HiddenTexts();
        var boundary = new Boundary(provider, "validate action " + type, Logger.silent(), hidden);
        return boundary.problems(problems -> {
            Action<C> action = actions.get(type);
            Secrets.hide(action.schema(), config, hidden);
            new Validator(true, problems).check(action.schema(), config);
            action.validate(new Fields(config), problems);
        });
    }

    /// Looks ahead to an invocation. Terraform puts it off only for want of the provider's configuration; its own
    /// may be unknown in any plan.
    ///
    /// @param config may be partly unknown
    public ActionPlan plan(String type, ObjectValue config, CallContext context) {
        String doing = "plan action " + type;
        boolean deferring = context.client().deferralAllowed();
        return new Boundary(provider, doing, context.log(), context.hidden(), deferring)
                .answer(
                        () -> new ActionPlan(handled(doing, type, config, context, action -> action::plan), null),
                        failure -> new ActionPlan(failure, null),
                        why -> new ActionPlan(List.of(), why));
    }

    /// Invokes one, telling its progress to the context.
    public List<Diagnostic> invoke(String type, ObjectValue config, CallContext context) {
        String doing = "invoke action " + type;
        return new Boundary(provider, doing, context.log(), context.hidden())
                .answer(() -> handled(doing, type, config, context, action -> action::invoke), failure -> failure);
    }

    /// What both handlers of an action look like.
    private interface Handler<C> {
        void handle(C client, Fields config, Call call);
    }

    private List<Diagnostic> handled(
            String doing,
            String type,
            ObjectValue config,
            CallContext context,
            Function<Action<C>, Handler<C>> handlerOf) {
        Action<C> action = actions.get(type);
        var handling =
                Handling.of(provider, doing, clients.current(), context, PrivateState.empty(), action.schema(), config);
        var configured = new Fields(Defaults.apply(Root.of(action.schema()), config));
        return handling.diagnostics(handling.boundary().problems(_ -> {
            try {
                handlerOf.apply(action).handle(handling.client(), configured, handling.call());
            } catch (Deferred e) {
                throw e.reason() == Deferred.Reason.PROVIDER_CONFIG_UNKNOWN ? e : new Failure(e.diagnostics());
            }
        }));
    }
}
