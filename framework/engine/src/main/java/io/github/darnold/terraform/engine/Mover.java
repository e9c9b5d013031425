package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.structure.StateMismatch;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Optional;
import java.util.stream.Collectors;

/// Moves objects of other types to one resource.
///
/// @param source of the provider, `acme/example`; empty where no state is handed over to it
record Mover(Resource<?> resource, String source) {

    /// The moved object.
    ///
    /// @throws Failure when objects of that type cannot be moved, or this one
    StateAnswer move(MoveRequest request, Call call) {
        var stored = new StoredState(summary(request));
        var object = new StateMover.Source(
                request.schemaVersion(),
                stored.parse(request.state()),
                request.identity().length == 0 ? NullValue.NULL : stored.parse(request.identity()),
                request.privateState());
        StateMover.Moved moved = mover(request).moving().move(object, call);
        ObjectValue state = stored.decode(resource.schema(), moved.state());
        return new StateAnswer(state, call.privateState(), identity(moved.identity()), call.diagnostics());
    }

    private StateMover mover(MoveRequest request) {
        return resource.stateMovers().stream()
                .filter(each -> each.takes(request.provider(), request.typeName()))
                .findFirst()
                .or(() -> handedOver(request))
                .orElseThrow(() -> Failure.of(
                        summary(request),
                        known() + " Remove the moved block; take the object out of the state with a removed block, and"
                                + " import it as " + request.type() + "."));
    }

    /// Users who replace the provider of a whole state call all of it ours, also what is of types that we never had.
    private Optional<StateMover> handedOver(MoveRequest request) {
        return source.isEmpty() || !("/" + request.provider()).endsWith("/" + source)
                ? Optional.empty()
                : resource.stateMovers().stream()
                        .filter(each -> each.typeName().equals(request.typeName()))
                        .findFirst();
    }

    private static String summary(MoveRequest request) {
        return "Cannot move " + request.typeName() + " of " + request.provider() + " to " + request.type();
    }

    private String known() {
        if (resource.stateMovers().isEmpty()) {
            return "No other type can become " + resource.typeName() + ".";
        }
        return resource.stateMovers().stream()
                .map(each -> each.typeName() + " of " + each.provider())
                .collect(Collectors.joining(", ", "Only these can become " + resource.typeName() + ": ", "."));
    }

    private Value identity(Value json) {
        Identity schema = resource.identity();
        if (schema == null || json.isNull()) {
            return NullValue.NULL;
        }
        try {
            return StoredJson.read(schema.wireType(), json);
        } catch (StateMismatch e) {
            throw new IllegalStateException(
                    "the identity of a moved " + resource.typeName() + ": " + e.getMessage(), e);
        }
    }
}
