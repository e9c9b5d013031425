package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.Destroy;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;

/// Destroys an object in the way that its state asks for.
final class Destroying {

    private final ResourceDefinition definition;

    Destroying(ResourceDefinition definition) {
        this.definition = definition;
    }

    /// Refuses what is protected, and says where Terraform's word is stronger than what will happen.
    void plan(Fields state, Call call) {
        refuseProtected(state);
        Destroy.Option option = chosen(state);
        boolean onlyForgets = option.calls().isEmpty() && option.action().isEmpty();
        if (onlyForgets && definition.exists().test(state)) {
            call.warn(Diagnostic.warning(
                    definition.typeName() + " is only dropped from the state", option.description()));
        }
    }

    void destroy(Api api, Fields state, Call call) {
        refuseProtected(state);
        Destroy.Option option = chosen(state);
        option.action().forEach(action -> action.destroy(api, state, call));
        option.calls().forEach(each -> unlessGone(api, each.request(state.values()), call));
    }

    private void refuseProtected(Fields state) {
        Optional<Boolean> protection = definition.protection();
        if (protection != null && state.getOrDefault(protection, false)) {
            throw new Failure(Diagnostic.error(
                            "Cannot delete " + definition.typeName() + Labels.of(state),
                            protection.name() + " is true. To delete it, set " + protection.name()
                                    + " to false and apply that first.")
                    .at(protection.name()));
        }
    }

    private Destroy.Option chosen(Fields state) {
        var options = definition.destroy().options();
        return state.values().get(Destroy.ARGUMENT) instanceof StringValue(var name)
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
