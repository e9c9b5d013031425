package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.handling.States;
import io.github.darnold.terraform.engine.structure.Defaults;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Lists the objects of one type, and holds each of them against what Terraform takes.
final class Lister<C> {

    private final ListResource<C> list;
    private final Handling<C> handling;
    private final States states;
    private final Identities<C> identities;
    private long given;
    private int warned;

    Lister(ListResource<C> list, Resource<C> resource, Handling<C> handling) {
        this.list = list;
        this.handling = handling;
        this.states = new States(resource.typeName(), resource.schema());
        this.identities = new Identities<>(resource, handling, "list");
    }

    /// Gives each object to `events`, which says whether it wants more.
    ///
    /// @return the diagnostics that the events have not told: none, as a rule
    List<Diagnostic> list(ListRequest request, Predicate<ListEvent> events) {
        var query = new ListResource.Query(
                new Fields(Defaults.apply(Root.of(list.schema()), request.config())),
                request.includeResource(),
                request.most());
        Outcome<Boolean> outcome = handling.boundary().run(() -> {
            list.list(
                    handling.client(), query, (name, object) -> found(request, name, object, events), handling.call());
            return true;
        });
        return switch (outcome) {
            case Outcome.Done<Boolean> _ -> warnings();
            case Outcome.Failed<Boolean>(var diagnostics) ->
                Stream.concat(warnings().stream(), diagnostics.stream()).toList();
        };
    }

    private boolean found(ListRequest request, String name, Fields object, Predicate<ListEvent> events) {
        if (given == request.most()) {
            return false;
        }
        ObjectValue state = states.complete(object);
        Identities.Found found = identities.of(state, NullValue.NULL);
        refuse(found.bugs());
        Value whole = NullValue.NULL;
        if (request.includeResource()) {
            refuse(states.bugs(handling.boundary(), state));
            whole = state;
        }
        given++;
        boolean more = events.test(new ListEvent(name, found.identity(), whole, warnings()));
        return more && given < request.most();
    }

    private static void refuse(List<Diagnostic> bugs) {
        if (!bugs.isEmpty()) {
            throw new Failure(bugs);
        }
    }

    /// The warnings that no event has told yet.
    private List<Diagnostic> warnings() {
        List<Diagnostic> all = handling.call().diagnostics();
        List<Diagnostic> untold = all.subList(warned, all.size());
        warned = all.size();
        return untold;
    }
}
