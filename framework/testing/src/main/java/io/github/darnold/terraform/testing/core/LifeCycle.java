package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One object of a type, led through parts of its life. Each part starts with a new object and destroys it in the end.
final class LifeCycle {

    private final SimulatedCore core;
    private final String type;
    private final String name;
    private final Schema schema;
    private final Expectations expectations;

    LifeCycle(SimulatedCore core, String type, String name, Expectations expectations) {
        this.core = core;
        this.type = type;
        this.name = name;
        this.schema = core.schema(type);
        this.expectations = expectations;
    }

    /// Removes what a failed part left, as far as that goes.
    void cleanUp() {
        if (!core.state(type, name).isNull()) {
            core.destroy(type, name);
            core.forget(type, name);
        }
    }

    void createsWithoutDrift(ObjectValue config) {
        create(config);
        expectNothingToDo(config, "after create");
        destroy();
    }

    private ObjectValue create(ObjectValue config) {
        Planned plan = core.plan(type, name, config);
        require(
                plan.action() == Action.CREATE,
                "the plan of a new object is " + plan.action() + ": " + told(plan.diagnostics()));
        return apply(plan);
    }

    private ObjectValue apply(Planned plan) {
        Applied applied = core.apply(plan);
        require(!applied.hasErrors(), plan.action() + " failed: " + told(applied.diagnostics()));
        return applied.object();
    }

    private void expectNothingToDo(ObjectValue config, String when) {
        Planned plan = core.plan(type, name, config);
        requireSame(plan.before(), plan.prior(), Attribute::isChanging, when + ", reading finds another");
        require(
                plan.action() == Action.NO_OP,
                when + ", a plan of the same configuration is " + plan.action() + " " + plan.requiresReplace()
                        + ": was " + plan.prior() + ", planned " + plan.planned() + " " + told(plan.diagnostics()));
    }

    private void requireSame(Value one, Value other, Predicate<Attribute<?>> except, String what) {
        require(one instanceof ObjectValue && other instanceof ObjectValue, what + " object: " + other);
        for (Attribute<?> attribute : schema.shape().attributes()) {
            Value was = ((ObjectValue) one).get(attribute.name());
            Value is = ((ObjectValue) other).get(attribute.name());
            require(
                    except.test(attribute) || was.equals(is),
                    what + " " + attribute.name() + ": " + was + " became " + is);
        }
    }

    private static String told(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> "\n    " + each.summary() + ": " + each.detail().replace("\n", "\n    "))
                .collect(Collectors.joining());
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new AssertionError(otherwise);
        }
    }

    private void destroy() {
        Applied destroyed = core.destroy(type, name);
        require(
                !destroyed.hasErrors() && destroyed.state().isNull(),
                "destroy failed: " + told(destroyed.diagnostics()));
    }

    /// Changes one attribute to a value that its type allows, there and back.
    void changes(Attribute<?> attribute, ObjectValue config) {
        String argument = attribute.name();
        Value current = create(config).get(argument);
        destroy();
        Value other = Samples.another(attribute.type(), current);
        String remedy = "give one: changing(\"" + argument + "\", ...)";
        require(!other.isNull(), "no other value is known; " + remedy);
        try {
            changes(attribute, config, config.with(argument, other));
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + " (the value was thought up; if it is no good, " + remedy + ")", e);
        }
    }

    /// Changes one attribute, there and back.
    void changes(Attribute<?> attribute, ObjectValue from, ObjectValue to) {
        create(from);
        Planned plan = core.plan(type, name, to);
        Action expected = expectations.actionOf(attribute);
        require(
                plan.action() == expected,
                "a change of " + attribute.name() + " to " + to.get(attribute.name()) + " is " + plan.action()
                        + " in place of " + expected + " " + plan.requiresReplace() + " " + told(plan.diagnostics()));
        if (expected != Action.REFUSED) {
            apply(plan);
            expectNothingToDo(to, "after the change of " + attribute.name());
            apply(core.plan(type, name, from));
            expectNothingToDo(from, "after the change of " + attribute.name() + " was undone");
        }
        destroy();
    }

    /// Takes an argument out of the configuration again, where the configuration is valid without it.
    void removes(Attribute<?> attribute, ObjectValue config) {
        create(config);
        ObjectValue without = config.without(attribute.name());
        Planned plan = core.plan(type, name, without);
        if (plan.action() != Action.REFUSED) {
            apply(plan);
            expectNothingToDo(without, "after the removal of " + attribute.name());
        }
        destroy();
    }

    /// A configuration is made of the state, which describes the same object as far as it is complete.
    void becomesAConfiguration(ObjectValue config) {
        create(config);
        Generated generated = core.generateConfig(type, name);
        if (generated.isComplete()) {
            Planned plan = core.plan(type, name, generated.object());
            require(
                    plan.action() == Action.NO_OP || plan.action() == Action.UPDATE,
                    "a plan of the configuration that was made of its state is " + plan.action() + " "
                            + plan.requiresReplace() + ": " + generated.config() + told(plan.diagnostics()));
        }
        destroy();
    }

    /// Imports what was created, and gets the same.
    void importsTheSame(ObjectValue config) {
        ObjectValue made = create(config);
        Stored stored = core.stored(type, name);
        core.forget(type, name);
        Applied imported = core.importState(type, name, expectations.importId().apply(made));
        if (!expectations.importable()) {
            require(imported.hasErrors(), "it is declared as not importable, but was imported");
            core.restore(type, name, stored);
            destroy();
            return;
        }
        require(!imported.hasErrors(), "import failed: " + told(imported.diagnostics()));
        Predicate<Attribute<?>> except = expectations.unread().or(Attribute::isChanging);
        requireSame(made, imported.state(), except.or(Attribute::isWriteOnly), "import finds another");
        requireUnread(made, imported.object());
        settleImported(config);
        destroy();
    }

    /// Imports what was created by its identity, and gets the same; until then, the identity is the same as ever.
    void keepsItsIdentity(ObjectValue config) {
        ObjectValue made = create(config);
        Value identity = core.identity(type, name);
        require(identity instanceof ObjectValue, "it has no identity after create");
        Applied refreshed = core.refresh(type, name);
        require(!refreshed.hasErrors(), "refresh failed: " + told(refreshed.diagnostics()));
        require(
                core.identity(type, name).equals(identity),
                "its identity " + identity + " is " + core.identity(type, name) + " after a refresh");
        if (expectations.importable()) {
            core.forget(type, name);
            Applied imported = core.importIdentity(type, name, (ObjectValue) identity);
            require(!imported.hasErrors(), "import by identity failed: " + told(imported.diagnostics()));
            Predicate<Attribute<?>> except = expectations.unread().or(Attribute::isChanging);
            requireSame(made, imported.state(), except.or(Attribute::isWriteOnly), "import by identity finds another");
            require(
                    core.identity(type, name).equals(identity),
                    "its identity " + identity + " is " + core.identity(type, name) + " after an import by it");
        }
        destroy();
    }

    private void requireUnread(ObjectValue made, ObjectValue imported) {
        for (String attribute : expectations.unreadable()) {
            require(
                    !made.get(attribute).equals(imported.get(attribute)),
                    attribute + " is declared as unreadable, but import finds it: " + imported.get(attribute));
        }
    }

    /// What import could not read takes the configured value, without another object.
    private void settleImported(ObjectValue config) {
        Planned plan = core.plan(type, name, config);
        require(
                plan.action() == Action.NO_OP || plan.action() == Action.UPDATE,
                "after import, a plan of the same configuration is " + plan.action() + " " + plan.requiresReplace()
                        + " " + told(plan.diagnostics()));
        boolean complete = schema.shape().attributes().stream()
                .noneMatch(attribute -> expectations.unread().test(attribute)
                        && !config.get(attribute.name()).isNull());
        require(
                plan.action() == Action.NO_OP || !complete || hasBlocks(config),
                "after import, a plan of the same configuration changes " + plan.prior() + " to " + plan.planned());
        apply(plan);
        expectNothingToDo(config, "after import and apply");
    }

    private boolean hasBlocks(ObjectValue config) {
        return schema.blocks().stream()
                .anyMatch(block -> !config.get(block.name()).isNull());
    }

    /// Somebody else deletes the object; it is missed, and made again.
    void comesBackAfterDisappearing(ObjectValue config) {
        create(config);
        Stored stored = core.stored(type, name);
        core.restore(type, "elsewhere", stored);
        Applied destroyed = core.destroy(type, "elsewhere");
        require(!destroyed.hasErrors(), "destroy failed: " + told(destroyed.diagnostics()));
        Planned plan = core.plan(type, name, config);
        require(
                plan.action() == Action.CREATE,
                "the plan of a vanished object is " + plan.action() + told(plan.diagnostics()));
        apply(plan);
        expectNothingToDo(config, "after it was made again");
        destroy();
    }

    /// Destroys the object, after which reading its last state finds nothing.
    void notStored(ObjectValue config) {
        create(config);
        Stored stored = core.stored(type, name);
        destroy();
        core.restore(type, name, stored);
        Applied read = core.refresh(type, name);
        core.forget(type, name);
        require(!read.hasErrors(), "reading a destroyed object failed: " + told(read.diagnostics()));
        require(
                read.state().isNull() != expectations.staying(),
                expectations.staying()
                        ? "it is declared as staying after its destruction, but is gone"
                        : "after its destruction it is still there: " + read.state());
    }
}
