package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What every resource promises, tried on a sample: it is created and shows no drift; each argument can be changed,
/// in place or by replacement as its definition says, and back; optional arguments can be removed; a configuration
/// that is made of its state is valid, and needs no other object; an import, by id or by identity, finds the same
/// object; one that disappears is made again; and destroying leaves nothing.
///
/// Values to change to are thought up where types tell enough; others have to be given. A type that cannot keep a
/// promise says so by name, and the contract makes sure that it really cannot.
///
/// ```java
/// LifeCycleContract.of(this::core, "openai_project", config)
///         .changing("external_key_id", Value.of("key_2"))
///         .verify();
/// ```
public final class LifeCycleContract {

    private final Supplier<SimulatedCore> cores;
    private final String type;
    private final ObjectValue config;
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private Function<ObjectValue, String> importId = LifeCycleContract::idOf;
    private boolean importable = true;
    private boolean staying = false;

    private LifeCycleContract(Supplier<SimulatedCore> cores, String type, ObjectValue config) {
        this.cores = cores;
        this.type = type;
        this.config = config;
    }

    private record Change(ObjectValue from, ObjectValue to) {}

    /// One promise, for a test of its own.
    public record Promise(String name, Runnable check) {}

    /// The contract of a type.
    ///
    /// @param cores a core for each promise, or always the same
    /// @param config a sample configuration
    public static LifeCycleContract of(Supplier<SimulatedCore> cores, String type, ObjectValue config) {
        return new LifeCycleContract(cores, type, config);
    }

    private static String idOf(ObjectValue state) {
        if (state.get("id") instanceof StringValue(var id)) {
            return id;
        }
        throw new AssertionError("there is no id to import by; say importedBy(...)");
    }

    /// Another value of an argument.
    public LifeCycleContract changing(String attribute, Value other) {
        return changing(attribute, config, config.with(attribute, other));
    }

    /// A change of an argument that the sample configuration does not allow by itself.
    public LifeCycleContract changing(String attribute, ObjectValue from, ObjectValue to) {
        changes.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(new Change(from, to));
        return this;
    }

    /// The action of a change, where the resource decides and not the schema; [Action#REFUSED] where it is refused.
    public LifeCycleContract actingBy(Action action, String... attributes) {
        for (String attribute : attributes) {
            actions.put(attribute, action);
        }
        return this;
    }

    /// The id by which an object is imported; its `id` unless said otherwise.
    public LifeCycleContract importedBy(Function<ObjectValue, String> id) {
        importId = id;
        return this;
    }

    /// The API keeps no object that could be read back.
    public LifeCycleContract notImportable() {
        importable = false;
        return this;
    }

    /// Attributes that an import does not find, beyond those that the definition says are in no answer.
    public LifeCycleContract unreadable(String... attributes) {
        unreadable.addAll(List.of(attributes));
        return this;
    }

    /// The object outlives its destruction: the API cannot delete it.
    public LifeCycleContract stayingAfterDestroy() {
        staying = true;
        return this;
    }

    /// Checks all promises, and reports those that are broken.
    ///
    /// @throws AssertionError when any is
    public void verify() {
        var broken = new AssertionError("the life cycle of " + type + " is broken");
        for (Promise promise : promises()) {
            try {
                promise.check().run();
            } catch (AssertionError | RuntimeException e) {
                broken.addSuppressed(new AssertionError(promise.name() + ": " + e.getMessage(), e));
            }
        }
        if (broken.getSuppressed().length > 0) {
            throw new AssertionError(message(broken), broken);
        }
    }

    private static String message(Throwable broken) {
        var text = new StringBuilder(String.valueOf(broken.getMessage()));
        for (Throwable each : broken.getSuppressed()) {
            text.append("\n- ").append(each.getMessage());
        }
        return text.toString();
    }

    /// All promises of the type.
    public List<Promise> promises() {
        Schema schema = cores.get().schema(type);
        var promises = new ArrayList<Promise>();
        promises.add(promise("creates without drift", life -> life.createsWithoutDrift(config)));
        for (Attribute<?> attribute : schema.shape().attributes()) {
            if (attribute.isConfigurable()) {
                promises.addAll(promisesOf(attribute));
            }
        }
        promises.add(promise("becomes a configuration", life -> life.becomesAConfiguration(config)));
        promises.add(promise("imports the same", life -> life.importsTheSame(config)));
        if (cores.get().hasIdentity(type)) {
            promises.add(promise("keeps its identity", life -> life.keepsItsIdentity(config)));
        }
        if (!staying) {
            promises.add(promise("comes back after disappearing", life -> life.comesBackAfterDisappearing(config)));
        }
        promises.add(promise("leaves nothing", life -> life.notStored(config)));
        promises.addAll(needless(schema));
        return promises;
    }

    private Promise promise(String name, Consumer<LifeCycle> check) {
        var expectations = new Expectations(Map.copyOf(actions), Set.copyOf(unreadable), importId, importable, staying);
        return new Promise(name, () -> {
            var life = new LifeCycle(cores.get(), type, name.replace(' ', '-'), expectations);
            try {
                check.accept(life);
            } finally {
                life.cleanUp();
            }
        });
    }

    private List<Promise> promisesOf(Attribute<?> attribute) {
        String name = attribute.name();
        var promises = new ArrayList<Promise>();
        for (Change change : changes.getOrDefault(name, List.of())) {
            promises.add(promise("changes " + name, life -> life.changes(attribute, change.from(), change.to())));
        }
        // Of a write-only argument Terraform sees no change: another argument tells of it.
        if (promises.isEmpty() && !attribute.isWriteOnly()) {
            promises.add(promise("changes " + name, life -> life.changes(attribute, config)));
        }
        if (!attribute.isRequired()
                && !attribute.isWriteOnly()
                && !config.get(name).isNull()) {
            promises.add(promise("removes " + name, life -> life.removes(attribute, config)));
        }
        return promises;
    }

    /// Exceptions that claim what the schema says anyway.
    private List<Promise> needless(Schema schema) {
        return actions.entrySet().stream()
                .filter(entry -> Expectations.bySchema(schema.shape().attribute(entry.getKey())) == entry.getValue())
                .map(entry -> promise("needs its exceptions", _ -> {
                    throw new AssertionError(
                            "the schema says by itself that a change of " + entry.getKey() + " is " + entry.getValue());
                }))
                .toList();
    }
}
