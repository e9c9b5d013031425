package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.ReadRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One command of Terraform: it has a provider of its own, configured anew, and sees what that answers.
final class Command implements AutoCloseable {

    private final Engine<?> engine;
    private final CallContext context;

    Command(Engine<?> engine, CallContext context, ObjectValue config) {
        this.engine = engine;
        this.context = context;
        ObjectValue complete = Configs.complete(engine.schemas().provider(), config);
        refuse(engine.validateProvider(complete));
        refuse(engine.configure(complete, context));
    }

    private static void refuse(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new AssertionError("the provider cannot be configured: " + diagnostics);
        }
    }

    Engine<?> engine() {
        return engine;
    }

    CallContext context() {
        return context;
    }

    Schema schema(String type) {
        Schema schema = engine.schemas().resources().get(type);
        if (schema == null) {
            throw new IllegalArgumentException("the provider has no resource " + type);
        }
        return schema;
    }

    Schema dataSourceSchema(String type) {
        Schema schema = engine.schemas().dataSources().get(type);
        if (schema == null) {
            throw new IllegalArgumentException("the provider has no data source " + type);
        }
        return schema;
    }

    /// The stored object in the current shape, by way of the JSON that it is stored as.
    StateAnswer upgrade(Address address, Stored stored) {
        StateAnswer answer = engine.upgradeState(
                address.type(), stored.version(), stored.json().getBytes(StandardCharsets.UTF_8), context);
        new CoreRules(schema(address.type()), "upgrade of " + address).state(answer);
        return answer;
    }

    /// The stored object as it is now: upgraded and read. Null when it is gone.
    StateAnswer refresh(Address address, Stored stored) {
        StateAnswer upgraded = upgrade(address, stored);
        if (!(upgraded.state() instanceof ObjectValue state)) {
            return upgraded;
        }
        var request = new ReadRequest(address.type(), state, copy(stored.privateState()), stored.identity());
        StateAnswer answer = engine.read(request, context);
        new CoreRules(schema(address.type()), "read of " + address).state(answer);
        return answer;
    }

    /// Finds an object by its id, and reads it.
    StateAnswer importState(Address address, String id) {
        StateAnswer found = engine.importState(address.type(), id, context);
        new CoreRules(schema(address.type()), "import of " + address).state(found);
        if (!(found.state() instanceof ObjectValue state)) {
            return found;
        }
        var request = new ReadRequest(address.type(), state, found.privateState(), NullValue.NULL);
        StateAnswer answer = engine.read(request, context);
        new CoreRules(schema(address.type()), "read of imported " + address).state(answer);
        return answer;
    }

    /// Private states belong to one call; what is stored must not change with it.
    static PrivateState copy(PrivateState state) {
        return PrivateState.parse(state.bytes());
    }

    @Override
    public void close() {
        engine.close();
    }
}
