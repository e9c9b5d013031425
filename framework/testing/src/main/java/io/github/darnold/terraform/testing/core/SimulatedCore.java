package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.engine.generation.GeneratedConfig;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Terraform core with a state, in the same process: plans, applies, refreshes, imports and destroys objects of one
/// provider, and throws [RuleBroken] where the provider's answers break a rule of core. Each method is a command of its
/// own: the provider is configured anew, and knows nothing but what the state tells. Errors of the provider are part of
/// what is returned. Configurations need not mention what is null.
///
/// ```java
/// var core = SimulatedCore.of(provider).configuredWith(config); Planned plan = core.plan("openai_project", "a",
/// project); core.apply(plan);
/// ```
public final class SimulatedCore {

    private final Supplier<Engine<?>> launch;
    private final Map<Address, Stored> state = new LinkedHashMap<>();
    private final TerraformEnvironment surroundings = new TerraformEnvironment(
            java.nio.file.Path.of("target", "simulated-core", UUID.randomUUID().toString()), "default");

    private ObjectValue providerConfig = ObjectValue.EMPTY;
    private Time time = Time.system();
    private Logger log = Logger.silent();
    private StopSignal stop = new StopSignal();
    private Host host = Host.NEWEST;

    private SimulatedCore(Supplier<Engine<?>> launch) {
        this.launch = launch;
    }

    public static <C> SimulatedCore of(Provider<C> provider) {
        return new SimulatedCore(() -> new Engine<>(provider));
    }

    /// The provider's configuration, from the next command on.
    public SimulatedCore configuredWith(ObjectValue config) {
        providerConfig = config;
        return this;
    }

    /// The clock of handlers, from the next command on.
    public SimulatedCore withTime(Time other) {
        time = other;
        return this;
    }

    /// The log of handlers, from the next command on.
    public SimulatedCore loggingTo(Logger other) {
        log = other;
        return this;
    }

    /// What presses Ctrl-C in the next commands.
    public SimulatedCore stoppedBy(StopSignal signal) {
        stop = signal;
        return this;
    }

    /// From the next command on, this is a Terraform older than 1.12: it records no identities.
    public SimulatedCore withoutIdentities() {
        host = host.withIdentities(false);
        return this;
    }

    /// From the next command on, this is a Terraform from 1.12 on again.
    public SimulatedCore withIdentities() {
        host = host.withIdentities(true);
        return this;
    }

    /// What `ignore_changes` of every resource names, from the next plan on; nothing where no path is given.
    public SimulatedCore ignoringChanges(Path... paths) {
        host = host.ignoring(new IgnoredChanges(false, List.of(paths)));
        return this;
    }

    /// Every resource says `ignore_changes = all`, from the next plan on.
    public SimulatedCore ignoringAllChanges() {
        host = host.ignoring(IgnoredChanges.ALL);
        return this;
    }

    /// From the next command on, this is a Terraform that defers, like `terraform plan -allow-deferral`.
    public SimulatedCore deferring() {
        host = host.deferring();
        return this;
    }

    /// What reaches core of the engine's answers, from the next command on.
    SimulatedCore hearing(Answers other) {
        host = host.hearing(other);
        return this;
    }

    /// Plans an object as configured.
    public Planned plan(String type, String name, ObjectValue config) {
        var address = new Address(type, name);
        try (Command command = start()) {
            ObjectValue complete = Configs.complete(command.schema(type), config);
            return new PlanWalk(command, address).plan(complete, state.get(address));
        }
    }

    /// Plans the end of an object.
    public Planned planDestroy(String type, String name) {
        var address = new Address(type, name);
        try (Command command = start()) {
            return new PlanWalk(command, address).planDestroy(state.get(address));
        }
    }

    /// Carries out a plan.
    public Applied apply(Planned plan) {
        return apply(plan, plan.config(), false);
    }

    /// Carries out a plan whose configuration had unknown values, which are known now.
    public Applied apply(Planned plan, ObjectValue config) {
        Schema schema = schema(plan.type());
        return apply(plan, Configs.complete(schema, config), false);
    }

    /// Carries out a plan; if it replaces the object, the new one is made before the old one goes.
    public Applied applyCreatingFirst(Planned plan) {
        return apply(plan, plan.config(), true);
    }

    private Applied apply(Planned plan, Value config, boolean creatingFirst) {
        if (plan.action() == Action.REFUSED) {
            throw new AssertionError("a plan with errors cannot be applied: " + plan.diagnostics());
        }
        try (Command command = start()) {
            var walk = new ApplyWalk(command, plan, config);
            try {
                walk.run(creatingFirst);
            } finally {
                record(plan.address(), walk.stored());
            }
            return applied(plan.address(), walk.diagnostics());
        }
    }

    /// Plans an object as configured and carries that out.
    ///
    /// @return the recorded object
    /// @throws AssertionError when either has errors
    public ObjectValue applied(String type, String name, ObjectValue config) {
        Planned plan = plan(type, name, config);
        return apply(plan).object();
    }

    /// Plans the end of an object and carries that out.
    public Applied destroy(String type, String name) {
        Planned plan = planDestroy(type, name);
        return plan.action() == Action.REFUSED ? applied(plan.address(), plan.diagnostics()) : apply(plan);
    }

    /// Brings the state of an object up to date.
    public Applied refresh(String type, String name) {
        var address = new Address(type, name);
        Stored stored = state.get(address);
        if (stored == null) {
            throw new IllegalArgumentException("nothing is recorded of " + address);
        }
        try (Command command = start()) {
            StateAnswer answer = command.refresh(address, stored);
            if (answer.diagnostics().stream().noneMatch(Diagnostic::isError)) {
                record(address, stored(command, address, answer, stored.tainted()));
            }
            return applied(address, answer.diagnostics());
        }
    }

    /// Brings an object that exists already into the state.
    public Applied importState(String type, String name, String id) {
        var address = new Address(type, name);
        return imported(address, id, command -> command.importState(address, id));
    }

    /// Brings the object that has this identity into the state; what is not mentioned is null.
    public Applied importIdentity(String type, String name, ObjectValue identity) {
        var address = new Address(type, name);
        return imported(address, identity.toString(), command -> {
            Identity schema = command.identity(type);
            if (schema == null) {
                throw new IllegalArgumentException(type + " has no identity");
            }
            return command.importIdentity(address, schema.within(identity));
        });
    }

    private Applied imported(Address address, String named, Function<Command, StateAnswer> finder) {
        try (Command command = start()) {
            StateAnswer answer = finder.apply(command);
            List<Diagnostic> diagnostics = new ArrayList<>(answer.diagnostics());
            if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
                record(address, stored(command, address, answer, false));
                if (answer.state().isNull()) {
                    diagnostics.add(Diagnostic.error(
                            "Cannot import non-existent remote object",
                            "The provider found no " + address.type() + " " + named + "."));
                }
            }
            return applied(address, diagnostics);
        }
    }

    /// Makes an object of another type, perhaps of another provider, one of this name, like a `moved` block. The next
    /// command reads it.
    ///
    /// @param provider its address: `registry.terraform.io/acme/widgets`
    /// @param source as the state file holds it
    public Applied move(String provider, String sourceType, Stored source, String type, String name) {
        var address = new Address(type, name);
        try (Command command = start()) {
            StateAnswer answer = command.move(address, provider, sourceType, source);
            if (answer.diagnostics().stream().noneMatch(Diagnostic::isError)) {
                record(address, stored(command, address, answer, source.tainted()));
            }
            return applied(address, answer.diagnostics());
        }
    }

    /// Makes a configuration of what is recorded of an object, like `terraform plan -generate-config-out`.
    public Generated generateConfig(String type, String name) {
        try (Command command = start()) {
            ObjectValue recorded = stored(type, name).value(command.schema(type));
            GeneratedConfig answer =
                    command.answers().generated(command.engine().generateConfig(type, recorded, command.context()));
            var generated = new Generated(answer.config(), answer.diagnostics());
            new CoreRules(command.schema(type), "generated configuration of " + type + "." + name).generated(generated);
            return generated;
        }
    }

    /// Reads a data source whose configuration is known.
    public Applied read(String type, ObjectValue config) {
        try (Command command = start()) {
            return new DataWalk(command, type).read(config);
        }
    }

    /// Finds objects of a type, like `terraform query`; at most 100, as Terraform does unless told otherwise.
    public Listed list(String type, ObjectValue config) {
        return list(type, config, 100, false);
    }

    /// Finds objects of a type.
    ///
    /// @param limit most objects
    /// @param whole whether to get their states too
    public Listed list(String type, ObjectValue config, long limit, boolean whole) {
        try (Command command = start()) {
            ObjectValue complete = Configs.complete(command.listSchema(type), config);
            return new QueryWalk(command, new Address(type, "query")).list(complete, limit, whole);
        }
    }

    /// Opens an ephemeral resource, until it is closed.
    public OpenResource open(String type, ObjectValue config) {
        return new OpenResource(start(), type, config);
    }

    /// Plans an action whose configuration may be partly unknown.
    public List<Diagnostic> planAction(String type, ObjectValue config) {
        try (Command command = start()) {
            return new ActionWalk(command, type).plan(config);
        }
    }

    /// Plans an action and invokes it, like `terraform apply -invoke`.
    public Invoked invoke(String type, ObjectValue config) {
        try (Command command = start()) {
            return new ActionWalk(command, type).invoke(config);
        }
    }

    /// The recorded identity of an object; null when none is.
    public Value identity(String type, String name) {
        Stored stored = state.get(new Address(type, name));
        return stored == null ? NullValue.NULL : stored.identity();
    }

    /// What is recorded of an object; null when nothing is.
    public Value state(String type, String name) {
        return value(new Address(type, name));
    }

    /// Drops what is recorded of an object, like `terraform state rm`.
    public void forget(String type, String name) {
        state.remove(new Address(type, name));
    }

    /// Puts an earlier state back, like a restored backup.
    public void restore(String type, String name, Stored stored) {
        state.put(new Address(type, name), stored);
    }

    /// What is recorded of an object, as it is stored.
    ///
    /// @throws IllegalArgumentException when nothing is
    public Stored stored(String type, String name) {
        Stored stored = state.get(new Address(type, name));
        if (stored == null) {
            throw new IllegalArgumentException("nothing is recorded of " + type + "." + name);
        }
        return stored;
    }

    /// The schema of a resource.
    public Schema schema(String type) {
        try (Engine<?> engine = launch.get()) {
            Schema schema = engine.schemas().resources().get(type);
            if (schema == null) {
                throw new IllegalArgumentException("the provider has no resource " + type);
            }
            return schema;
        }
    }

    /// The schema of a list's configuration.
    public Schema listSchema(String type) {
        try (Command command = start()) {
            return command.listSchema(type);
        }
    }

    /// Whether objects of the type have an identity.
    public boolean hasIdentity(String type) {
        try (Engine<?> engine = launch.get()) {
            return engine.schemas().identities().containsKey(type);
        }
    }

    private Command start() {
        var context = new CallContext(
                log,
                time,
                stop,
                new ClientCapabilities(host.deferrals(), true),
                new PriorStates(),
                surroundings,
                _ -> {});
        return new Command(launch.get(), context, providerConfig, host);
    }

    private static @Nullable Stored stored(Command command, Address address, StateAnswer answer, boolean tainted) {
        return answer.state() instanceof ObjectValue object ? command.stored(address, object, answer, tainted) : null;
    }

    private void record(Address address, @Nullable Stored stored) {
        if (stored == null) {
            state.remove(address);
        } else {
            state.put(address, stored);
        }
    }

    private Applied applied(Address address, List<Diagnostic> diagnostics) {
        return new Applied(value(address), diagnostics);
    }

    private Value value(Address address) {
        Stored stored = state.get(address);
        return stored == null ? NullValue.NULL : stored.value(schema(address.type()));
    }
}
