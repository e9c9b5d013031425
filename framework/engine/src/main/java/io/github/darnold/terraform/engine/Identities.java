package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the identity of an object in each of its states, and sees to it that it stays the same. Where a type has none,
/// what Terraform sent is sent back.
///
/// @param call what Terraform has done with the object, for reports of bugs: `read`
record Identities<C>(Resource<C> resource, Handling<C> handling, String call) {

    /// The identity that Terraform records, and what is wrong with the one that was found.
    record Found(Value identity, List<Diagnostic> bugs) {

        Found {
            bugs = List.copyOf(bugs);
        }
    }

    /// The identity of a planned object. Of one that does not exist yet it is null, unless all of it is known:
    /// Terraform
    /// (1.12 to 1.17) cannot show plans with unknown identities.
    ///
    /// @param before the identity so far, null where there is none
    Found ofPlan(Value prior, ObjectValue planned, Value before, boolean replacing) {
        Identity schema = resource.identity();
        if (schema == null) {
            return new Found(before, List.of());
        }
        return switch (within(schema, planned, before)) {
            case Outcome.Failed<ObjectValue>(var diagnostics) -> new Found(known(before), diagnostics);
            case Outcome.Done<ObjectValue>(var identity) -> {
                if (prior.isNull()) {
                    yield new Found(known(identity), ofAnotherType(schema, identity));
                }
                if (!identity.isWhollyKnown()) {
                    yield new Found(known(before), List.of());
                }
                yield new Found(identity, replacing ? List.of() : changes(schema, before, identity));
            }
        };
    }

    /// The identity of an object that exists; the one before where there is none any more.
    Found of(Value state, Value before) {
        Identity schema = resource.identity();
        if (schema == null) {
            return new Found(before, List.of());
        }
        if (!(state instanceof ObjectValue object)) {
            return new Found(known(before), List.of());
        }
        return switch (within(schema, object, before)) {
            case Outcome.Failed<ObjectValue>(var diagnostics) -> new Found(known(before), diagnostics);
            case Outcome.Done<ObjectValue>(var identity) -> {
                var bugs = new ArrayList<>(ofAnotherType(schema, identity));
                bugs.addAll(gaps(schema, identity));
                bugs.addAll(changes(schema, before, identity));
                yield new Found(bugs.isEmpty() && identity.isWhollyKnown() ? identity : known(before), bugs);
            }
        };
    }

    /// The identity of an object that was found but not read yet: null where the state does not tell all of it.
    ///
    /// @param given by which the user named it, or null
    Value ofImport(ObjectValue state, Value given) {
        Identity schema = resource.identity();
        if (schema == null || !(within(schema, state, given) instanceof Outcome.Done<ObjectValue>(var found))) {
            return given;
        }
        ObjectValue identity = found;
        if (given instanceof ObjectValue named) {
            for (Identity.Part part : schema.parts()) {
                if (!named.get(part.name()).isNull()) {
                    identity = identity.with(part.name(), named.get(part.name()));
                }
            }
        }
        return gaps(schema, identity).isEmpty() ? identity : NullValue.NULL;
    }

    /// What means the same identifies the same object: its normal form is recorded, or what was recorded before.
    private Outcome<ObjectValue> within(Identity schema, ObjectValue state, Value before) {
        return handling.boundary().run(() -> {
            ObjectValue identity = schema.within(
                    resource.identify(handling.client(), new Fields(state)).values());
            for (Identity.Part part : schema.parts()) {
                Value known = before instanceof ObjectValue old ? old.get(part.name()) : NullValue.NULL;
                Value normal = part.attribute().type().normalForm(identity.get(part.name()));
                boolean isSame = known.isKnown() && part.attribute().type().equivalent(known, normal);
                identity = identity.with(part.name(), isSame ? known : normal);
            }
            return identity;
        });
    }

    /// An identity that is not known cannot be recorded, nor shown in a plan.
    static Value known(Value identity) {
        return identity.isWhollyKnown() ? identity : NullValue.NULL;
    }

    private List<Diagnostic> ofAnotherType(Identity schema, ObjectValue identity) {
        var bugs = new ArrayList<Diagnostic>();
        Conformity.check(schema.wireType(), identity, (path, problem) -> bugs.add(bug(path + " " + problem, path)));
        return bugs;
    }

    private List<Diagnostic> gaps(Identity schema, ObjectValue identity) {
        return schema.parts().stream()
                .filter(part ->
                        part.requiredForImport() && identity.get(part.name()).isNull())
                .map(part -> bug(part.name() + " is null", Path.of(part.name())))
                .toList();
    }

    /// Where the identity is not the one before. What was null before was not known.
    private List<Diagnostic> changes(Identity schema, Value before, ObjectValue identity) {
        if (schema.mutable() || !(before instanceof ObjectValue old)) {
            return List.of();
        }
        return schema.parts().stream()
                .map(Identity.Part::name)
                .filter(name -> old.get(name).isKnown()
                        && identity.get(name).isWhollyKnown()
                        && !identity.get(name).equals(old.get(name)))
                .map(name -> bug(
                        name + " was " + old.get(name) + " and is now " + identity.get(name)
                                + ", but an identity that is not declared as changing must stay the same",
                        Path.of(name)))
                .toList();
    }

    private Diagnostic bug(String problem, Path path) {
        String where = "The identity of " + resource.typeName() + " after " + call + " is not right: ";
        Diagnostic bug = handling.boundary().bug(where + problem + ".");
        return inSchema(path) == null ? bug : bug.at(path);
    }

    private @Nullable Path inSchema(Path path) {
        return path.steps().getFirst() instanceof Path.Step.Attribute(var name)
                        && resource.schema().shape().has(name)
                ? path
                : null;
    }
}
