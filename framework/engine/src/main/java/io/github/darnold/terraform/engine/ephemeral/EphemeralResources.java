package io.github.darnold.terraform.engine.ephemeral;

import io.github.darnold.terraform.engine.handling.Boundary;
import io.github.darnold.terraform.engine.handling.Clients;
import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Named;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.handling.States;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.engine.structure.Validator;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The ephemeral resources of a provider. Never throws. Thread-safe.
///
/// @param <C> the provider's client
public final class EphemeralResources<C> {

    private static final Duration TO_CLOSE = Duration.ofSeconds(30);

    private final String provider;
    private final Named<EphemeralResource<C>> resources;
    private final Clients<C> clients;

    public EphemeralResources(String provider, Named<EphemeralResource<C>> resources, Clients<C> clients) {
        this.provider = provider;
        this.resources = resources;
        this.clients = clients;
    }

    public List<Diagnostic> validate(String type, ObjectValue config) {
        var hidden = new HiddenTexts();
        var boundary = new Boundary(provider, "validate ephemeral resource " + type, Logger.silent(), hidden);
        return boundary.problems(problems -> {
            EphemeralResource<C> resource = resources.get(type);
            Secrets.hide(resource.schema(), config, hidden);
            new Validator(true, problems).check(resource.schema(), config);
            resource.validate(new Fields(config), problems);
        });
    }

    public OpenAnswer open(String type, ObjectValue config, CallContext context) {
        String doing = "open ephemeral resource " + type;
        boolean deferring = context.client().deferralAllowed();
        return new Boundary(provider, doing, context.log(), context.hidden(), deferring)
                .answer(
                        () -> {
                            EphemeralResource<C> resource = resources.get(type);
                            var states = new States(type, resource.schema());
                            var handling = handling("open", resource, context, PrivateState.empty(), config);
                            OpenAnswer answer = new Opener<>(resource, states, handling).open(config);
                            return answer.result().isNull() ? closedAgain(type, answer, context) : answer;
                        },
                        failure -> new OpenAnswer(NullValue.NULL, null, PrivateState.empty(), failure),
                        why -> new OpenAnswer(NullValue.NULL, null, PrivateState.empty(), List.of(), why));
    }

    /// Terraform closes only what was opened.
    private OpenAnswer closedAgain(String type, OpenAnswer failed, CallContext context) {
        if (failed.privateState().isEmpty()) {
            return failed;
        }
        var diagnostics = new ArrayList<>(failed.diagnostics());
        diagnostics.addAll(close(type, failed.privateState(), context));
        return new OpenAnswer(NullValue.NULL, null, PrivateState.empty(), diagnostics);
    }

    /// Renews one.
    ///
    /// @param privateState of the last renewal, or of opening
    public RenewAnswer renew(String type, PrivateState privateState, CallContext context) {
        return answer(
                "renew ephemeral resource " + type,
                context,
                () -> {
                    EphemeralResource<C> resource = resources.get(type);
                    Handling<C> handling = handling("renew", resource, context, privateState);
                    Outcome<RenewAnswer> outcome = handling.boundary().run(() -> {
                        Instant renewAt = resource.renew(handling.client(), handling.call());
                        return new RenewAnswer(
                                renewAt, handling.call().privateState(), handling.diagnostics(List.of()));
                    });
                    return switch (outcome) {
                        case Outcome.Done<RenewAnswer>(var renewed) -> renewed;
                        case Outcome.Failed<RenewAnswer>(var diagnostics) ->
                            new RenewAnswer(null, privateState, handling.diagnostics(diagnostics));
                    };
                },
                failure -> new RenewAnswer(null, privateState, failure));
    }

    /// Closes one. That is done to the end even when the user wants Terraform to stop, but in limited time.
    ///
    /// @param privateState of opening
    public List<Diagnostic> close(String type, PrivateState privateState, CallContext context) {
        return answer(
                "close ephemeral resource " + type,
                context,
                () -> {
                    EphemeralResource<C> resource = resources.get(type);
                    Handling<C> handling = handling("close", resource, context.unstopped(), privateState);
                    handling.call().within(TO_CLOSE);
                    return handling.diagnostics(
                            handling.boundary().problems(_ -> resource.close(handling.client(), handling.call())));
                },
                failure -> failure);
    }

    private Handling<C> handling(
            String verb,
            EphemeralResource<C> resource,
            CallContext context,
            PrivateState privateState,
            Value... values) {
        String doing = verb + " ephemeral resource " + resource.typeName();
        return Handling.of(provider, doing, clients.current(), context, privateState, resource.schema(), values);
    }

    private <A> A answer(String doing, CallContext context, Supplier<A> work, Function<List<Diagnostic>, A> failed) {
        return new Boundary(provider, doing, context.log(), context.hidden()).answer(work, failed);
    }
}
