package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.DestroyStep;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.object.Labels;

/// Destroys an object in the way that its state asks for.
public final class Destroying {

    private final ResourceDefinition definition;
    private final Reading reading;
    private final Cancelling cancelling;

    Destroying(ResourceDefinition definition, Reading reading) {
        this.definition = definition;
        this.reading = reading;
        this.cancelling = new Cancelling(definition, reading);
    }

    /// Refuses what is protected, and says where Terraform's word is stronger than what will happen, or too weak.
    void plan(Api api, Fields state, Call call) {
        refuseProtected(state);
        Destroys.Option option = chosen(state);
        if (!definition.reads().exists().test(state)) {
            return;
        }
        if (option.isForgetting()) {
            call.warn(Diagnostic.warning(
                    definition.typeName() + " is only dropped from the state", option.description()));
            return;
        }
        String warning = definition.destroys().warning();
        if (!warning.isEmpty()) {
            call.warn(Diagnostic.warning(
                    "Destroying " + definition.typeName() + Labels.of(state) + " has consequences", warning));
        }
        definition.destroys().planning().forEach(hook -> hook.plan(api, state, call));
    }

    void destroy(Api api, Fields state, Call call) {
        refuseProtected(state);
        Fields object = state;
        for (DestroyStep step : chosen(state).steps()) {
            object = take(step, api, object, call);
        }
    }

    /// Takes one step.
    ///
    /// @return the object as the next step sees it
    private Fields take(DestroyStep step, Api api, Fields object, Call call) {
        switch (step) {
            case ApiCall each -> send(each, api, object, call);
            case DestroyStep.Explained(var each, var blockers) -> {
                try {
                    send(each, api, object, call);
                } catch (ApiException e) {
                    throw explained(e, blockers, api, object, call);
                }
            }
            case DestroyStep.IfSet(var each) -> {
                if (each.isNamedBy(object.values())) {
                    send(each, api, object, call);
                }
            }
            case DestroyStep.Restore _ -> new Adoption(definition).restore(api, object, call);
            case Hooks.Destroying action -> take(action, api, object, call);
            case Cancel cancel -> {
                return cancelling.end(api, cancel, object, call);
            }
        }
        return object;
    }

    private void take(Hooks.Destroying action, Api api, Fields object, Call call) {
        try {
            action.destroy(api, object, call);
        } catch (ApiException e) {
            if (!reading.isGone(e, api, object, call)) {
                throw e;
            }
        }
    }

    private void send(ApiCall each, Api api, Fields object, Call call) {
        try {
            api.send(Carrying.request(each, object.values(), object.values()), call);
        } catch (ApiException e) {
            if (!reading.isGone(e, api, object, call)) {
                throw e;
            }
        }
    }

    /// The same failure with what is in the way, where the API refused the call and something can be found.
    private static ApiException explained(ApiException e, Hooks.Blocking blockers, Api api, Fields object, Call call) {
        int status = switch (e.failure()) {
            case ApiFailure.Refused(var error) -> error.status();
            case ApiFailure.Conflict(var error) -> error.status();
            default -> 0;
        };
        String found = status == 0 ? "" : found(blockers, api, object, call);
        ApiRequest request = e.request();
        return found.isEmpty()
                ? e
                : api.refused(request.with(request.onFailure().advising(status, "", found)), e.failure());
    }

    /// Who may not look is told what the API said.
    private static String found(Hooks.Blocking blockers, Api api, Fields object, Call call) {
        try {
            return blockers.blockers(api, object, call);
        } catch (ApiException _) {
            return "";
        }
    }

    private void refuseProtected(Fields state) {
        Optional<Boolean> protection = definition.destroys().protection();
        if (protection != null && state.getOrDefault(protection, false)) {
            throw new Failure(Diagnostic.error(
                            "Cannot delete " + definition.typeName() + Labels.of(state),
                            protection.name() + " is true. To delete it, set " + protection.name()
                                    + " to false and apply that first.")
                    .at(protection.name()));
        }
    }

    private Destroys.Option chosen(Fields state) {
        var options = definition.destroys().options();
        return state.values().get(Destroys.ARGUMENT) instanceof StringValue(var name)
                ? options.stream()
                        .filter(option -> option.name().equals(name))
                        .findFirst()
                        .orElse(options.getFirst())
                : options.getFirst();
    }

    /// That there is nothing any more is no failure when it is to be destroyed.
    static void unlessGone(Api api, ApiRequest request, Call call) {
        try {
            api.send(request.repeatable(), call);
        } catch (ApiException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
