package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.engine.ListRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.ArrayList;
import java.util.List;

/// Lists objects of one type: validate, then list until there are enough.
final class QueryWalk {

    private final Command command;
    private final Address address;
    private final List<ListEvent> found = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

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
        return new Listed(found, diagnostics);
    }

    private boolean take(ListEvent event, long limit, boolean whole) {
        command.identityRules(address, "list of").present(event.identity());
        if (whole) {
            new CoreRules(command.schema(address.type()), "list of " + address)
                    .listed(new StateAnswer(event.object(), PrivateState.empty(), event.identity(), event.warnings()));
        }
        found.add(event);
        diagnostics.addAll(event.warnings());
        return found.size() < limit;
    }
}
