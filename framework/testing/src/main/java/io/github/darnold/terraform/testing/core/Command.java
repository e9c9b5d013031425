package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.IdentityAnswer;
import io.github.darnold.terraform.engine.MoveRequest;
import io.github.darnold.terraform.engine.ReadRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Answers.StateCall;
import io.github.darnold.terraform.testing.core.rules.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One command of Terraform: it has a provider of its own, configured anew, and sees what that answers.
final class Command implements AutoCloseable {

    private final Engine<?> engine;
    private final CallContext context;
    private final Host host;

    Command(Engine<?> engine, CallContext context, ObjectValue config, Host host) {
        this.engine = engine;
        this.context = context;
        this.host = host;
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

    /// What reaches core of what the engine answers.
    Answers answers() {
        return host.answers();
    }

    IgnoredChanges ignored() {
        return host.ignored();
    }

    /// Checks that nothing is put off where this Terraform cannot do that.
    void mayDefer(String call, Deferred.@Nullable Reason deferred) {
        if (deferred != null && !context.client().deferralAllowed()) {
            RuleBroken.check(
                    call, List.of(new Violation(Path.ROOT, "deferral rule 1", "is deferred, which was not allowed")));
        }
    }

    Schema schema(String type) {
        return require(engine.schemas().resources(), "resource", type);
    }

    Schema dataSourceSchema(String type) {
        return require(engine.schemas().dataSources(), "data source", type);
    }

    Schema ephemeralSchema(String type) {
        return require(engine.schemas().ephemeralResources(), "ephemeral resource", type);
    }

    Schema listSchema(String type) {
        return require(engine.schemas().listResources(), "list resource", type);
    }

    Schema actionSchema(String type) {
        return require(engine.schemas().actions(), "action", type);
    }

    private static Schema require(Map<String, Schema> schemas, String kind, String type) {
        Schema schema = schemas.get(type);
        if (schema == null) {
            throw new IllegalArgumentException("the provider has no " + kind + " " + type);
        }
        return schema;
    }

    /// The identity schema of a type; null where it has none.
    @Nullable
    Identity identity(String type) {
        return engine.schemas().identities().get(type);
    }

    /// What core checks in identities that the call answers.
    IdentityRules identityRules(Address address, String call) {
        return new IdentityRules(identity(address.type()), call + " " + address);
    }

    /// The object as this Terraform stores it.
    Stored stored(Address address, ObjectValue state, StateAnswer answer, boolean tainted) {
        Schema schema = schema(address.type());
        Identity identity = identity(address.type());
        return new Stored(
                schema.version(),
                StateJson.write(schema.wireType(), state),
                copy(answer.privateState()),
                host.identities() ? answer.identity() : NullValue.NULL,
                identity == null ? 0 : identity.version(),
                tainted);
    }

    /// The stored identity in the current shape.
    IdentityAnswer upgradeIdentity(Address address, Stored stored) {
        Identity identity = identity(address.type());
        if (!host.identities() || identity == null || identity.version() == stored.identityVersion()) {
            return new IdentityAnswer(stored.identity(), List.of());
        }
        byte[] json = stored.identityJson().getBytes(StandardCharsets.UTF_8);
        IdentityAnswer answer =
                answers().identity(engine.upgradeIdentity(address.type(), stored.identityVersion(), json, context));
        identityRules(address, "upgrade of the identity of").optional(answer.identity());
        return answer;
    }

    /// The stored object in the current shape, by way of the JSON that it is stored as.
    StateAnswer upgrade(Address address, Stored stored) {
        byte[] json = stored.json().getBytes(StandardCharsets.UTF_8);
        StateAnswer answer = answers()
                .state(StateCall.UPGRADE, engine.upgradeState(address.type(), stored.version(), json, context));
        new CoreRules(schema(address.type()), "upgrade of " + address).state(answer);
        return answer;
    }

    /// The stored object of another type, as one of the address's.
    StateAnswer move(Address address, String provider, String type, Stored source) {
        var request = new MoveRequest(
                address.type(),
                provider,
                type,
                source.version(),
                source.json().getBytes(StandardCharsets.UTF_8),
                source.identityJson().getBytes(StandardCharsets.UTF_8),
                copy(source.privateState()));
        StateAnswer answer = answers().state(StateCall.MOVE, engine.moveState(request, context));
        new CoreRules(schema(address.type()), "move to " + address).present("move rule 1", answer);
        identityRules(address, "move to").optional(answer.identity());
        return answer;
    }

    /// The stored object as it is now: upgraded and read. Null when it is gone.
    StateAnswer refresh(Address address, Stored stored) {
        StateAnswer upgraded = upgrade(address, stored);
        if (!(upgraded.state() instanceof ObjectValue state)) {
            return upgraded;
        }
        IdentityAnswer identity = upgradeIdentity(address, stored);
        if (identity.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return new StateAnswer(state, stored.privateState(), stored.identity(), identity.diagnostics());
        }
        var request = new ReadRequest(address.type(), state, copy(stored.privateState()), identity.identity());
        return read(address, "read of", request);
    }

    private StateAnswer read(Address address, String call, ReadRequest request) {
        StateAnswer answer = answers().state(StateCall.READ, engine.read(request, context));
        mayDefer(call + " " + address, answer.deferred());
        new CoreRules(schema(address.type()), call + " " + address).state(answer);
        identityRules(address, call).optional(answer.identity());
        return answer;
    }

    /// Finds an object by its id, and reads it.
    StateAnswer importState(Address address, String id) {
        StateAnswer found = answers().state(StateCall.IMPORT, engine.importState(address.type(), id, context));
        identityRules(address, "import of").optional(found.identity());
        return imported(address, found);
    }

    /// Finds an object by its identity, and reads it.
    StateAnswer importIdentity(Address address, ObjectValue identity) {
        StateAnswer found = answers().state(StateCall.IMPORT, engine.importIdentity(address.type(), identity, context));
        if (found.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            identityRules(address, "import by identity of").present(found.identity());
        }
        return imported(address, found);
    }

    private StateAnswer imported(Address address, StateAnswer found) {
        new CoreRules(schema(address.type()), "import of " + address).state(found);
        if (!(found.state() instanceof ObjectValue state)) {
            return found;
        }
        Value identity = host.identities() ? found.identity() : NullValue.NULL;
        var request = new ReadRequest(address.type(), state, found.privateState(), identity);
        return read(address, "read of imported", request);
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
