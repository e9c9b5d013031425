package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.engine.ListRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists objects of one type: validate, then list until there are enough.
final class QueryWalk {

    private final Command command;
    private final Address address;
    private final List<ListEvent> events = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable RuleBroken broken;

    QueryWalk(Command command, Address address) {
        this.command = command;
        this.address = address;
    }

    Listed list(ObjectValue config, long limit, boolean whole) {
        diagnostics.addAll(command.engine().validateListResource(address.type(), config));
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            var request = new ListRequest(address.type(), config, whole, limit);
            diagnostics.addAll(command.engine().list(request, command.context(), event -> take(event, limit, whole)));
        }
        if (broken != null) {
            throw broken;
        }
        return new Listed(events, diagnostics);
    }

    /// Takes an object. What it breaks is told when the engine is out of the way, which would take it for its own
    /// failure.
    private boolean take(ListEvent found, long limit, boolean whole) {
        try {
            check(found, whole);
        } catch (RuleBroken e) {
            broken = e;
        }
        return broken == null && events.size() < limit;
    }

    private void check(ListEvent found, boolean whole) {
        ListEvent event = command.answers().listed(found);
        command.identityRules(address, "list of").present(event.identity());
        if (whole) {
            new CoreRules(command.schema(address.type()), "list of " + address)
                    .present(
                            "list rule 1",
                            new StateAnswer(event.object(), PrivateState.empty(), event.identity(), event.warnings()));
        }
        events.add(event);
        diagnostics.addAll(event.warnings());
    }
}
