package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// "Provider produced invalid plan". Rule 0: the plan is an object of the schema's type, and null only where the object
/// is to go. Of each attribute, in this order:
///
/// 1. a write-only one is planned as null
/// 2. what is configured is planned (unknown is unknown)
/// 3. or what was there before stays, where that and the configured value are both not null
/// 4. a computed one may be anything while it is not configured
/// 5. which one that is computed alone never is
/// 6. one that is not computed and not configured is planned as null
/// 7. one that is configured may be planned by rules 2 and 3 alone
/// 8. nested objects are there where they are configured, as many, under the same keys, each by these rules; of a set
///    core can compare the number alone
/// 9. blocks are never null but for single ones, as many as are configured, and unknown only where those are
public final class PlanRules {

    private final List<Violation> violations = new ArrayList<>();

    private PlanRules() {}

    /// What is wrong with a plan to create or update.
    ///
    /// @param prior null in a plan to create
    public static List<Violation> check(Schema schema, Value prior, ObjectValue config, Value planned) {
        if (!(planned instanceof ObjectValue object)) {
            return List.of(new Violation(Path.ROOT, "plan rule 0", "is planned as " + planned));
        }
        List<Violation> mistyped = TypeRules.check("plan rule 0", schema.wireType(), planned);
        if (!mistyped.isEmpty()) {
            return mistyped;
        }
        var rules = new PlanRules();
        rules.members(Member.of(schema), prior, config, object, Path.ROOT);
        return List.copyOf(rules.violations);
    }

    private void broken(int rule, Path path, String problem) {
        violations.add(new Violation(path, "plan rule " + rule, problem));
    }

    private void members(List<Member> members, Value prior, Value config, Value planned, Path path) {
        for (Member member : members) {
            Value before = member.in(prior);
            Value configured = member.in(config);
            Value after = member.in(planned);
            Path place = path.attribute(member.name());
            if (member.is(Member.Trait.BLOCK) && member.nest() != null) {
                block(member.nest(), before, configured, after, place);
            } else {
                attribute(member, before, configured, after, place);
            }
        }
    }

    private void attribute(Member member, Value prior, Value config, Value planned, Path path) {
        if (member.is(Member.Trait.WRITE_ONLY)) {
            if (!planned.isNull()) {
                broken(1, path, "is write-only but planned as " + member.show(planned));
            }
            return;
        }
        boolean asConfigured = planned.equals(config);
        boolean asBefore = !prior.isNull() && !config.isNull() && planned.equals(prior);
        if (asConfigured || asBefore) {
            return;
        }
        if (config.isNull()) {
            if (!member.is(Member.Trait.COMPUTED)) {
                broken(6, path, "is planned as " + member.show(planned) + ", but neither configured nor computed");
            }
        } else if (member.nest() != null) {
            nested(member.nest(), prior, config, planned, path);
        } else {
            broken(
                    7,
                    path,
                    "is planned as " + member.show(planned) + ", but configured as " + member.show(config)
                            + ", and was " + member.show(prior));
        }
    }

    /// What is configured, in some way, and planned in another.
    private void nested(Nest nest, Value prior, Value config, Value planned, Path path) {
        if (!planned.isKnown() || !config.isKnown()) {
            broken(8, path, "is planned as " + kind(planned) + ", but configured as " + kind(config));
            return;
        }
        switch (nest.mode()) {
            case SINGLE -> members(nest.members(), prior, config, planned, path);
            case LIST -> lists(8, nest, prior, (ListValue) config, (ListValue) planned, path);
            case MAP -> maps(nest, prior, (MapValue) config, (MapValue) planned, path);
            case SET -> sets((SetValue) config, (SetValue) planned, path);
        }
    }

    private static String kind(Value value) {
        return value.isKnown() ? "a known value" : value.toString();
    }

    private void lists(int rule, Nest nest, Value prior, ListValue config, ListValue planned, Path path) {
        int wanted = config.elements().size();
        if (planned.elements().size() != wanted) {
            broken(rule, path, "is planned with " + planned.elements().size() + " elements in place of " + wanted);
            return;
        }
        List<Value> before = prior instanceof ListValue(var elements) ? elements : List.of();
        for (int i = 0; i < wanted; i++) {
            element(
                    rule,
                    nest,
                    i < before.size() ? before.get(i) : NullValue.NULL,
                    config.elements().get(i),
                    planned.elements().get(i),
                    path.index(i));
        }
    }

    private void maps(Nest nest, Value prior, MapValue config, MapValue planned, Path path) {
        if (!planned.elements().keySet().equals(config.elements().keySet())) {
            broken(
                    8,
                    path,
                    "is planned with the keys " + planned.elements().keySet() + " in place of "
                            + config.elements().keySet());
            return;
        }
        Map<String, Value> before = prior instanceof MapValue(var elements) ? elements : Map.of();
        planned.elements()
                .forEach((key, element) -> element(
                        8,
                        nest,
                        before.getOrDefault(key, NullValue.NULL),
                        config.elements().getOrDefault(key, NullValue.NULL),
                        element,
                        path.key(key)));
    }

    private void element(int rule, Nest nest, Value prior, Value config, Value planned, Path path) {
        if (planned.isNull() != config.isNull()) {
            broken(rule, path, "is planned as " + kind(planned) + ", but configured as " + kind(config));
        } else if (!planned.equals(config)) {
            members(nest.members(), prior, config, planned, path);
        }
    }

    /// Elements that are not known may turn out to be the same, so such a set has between one and all of them.
    private void sets(SetValue config, SetValue planned, Path path) {
        int wanted = config.elements().size();
        int most = planned.elements().size();
        int least = planned.isWhollyKnown() ? most : Math.min(1, most);
        if (config.isWhollyKnown() && (wanted < least || wanted > most)) {
            broken(8, path, "is planned with " + most + " elements in place of " + wanted);
        }
    }

    private void block(Nest nest, Value prior, Value config, Value planned, Path path) {
        if (planned.isUnknown() || config.isUnknown()) {
            if (planned.isUnknown() != config.isUnknown()) {
                broken(9, path, "is planned as " + kind(planned) + ", but configured as " + kind(config));
            }
        } else if (nest.mode() == Nest.Mode.SINGLE) {
            if (planned.isNull() != config.isNull()) {
                broken(9, path, planned.isNull() ? "is configured but not planned" : "is planned but not configured");
            } else if (!planned.isNull()) {
                members(nest.members(), prior, config, planned, path);
            }
        } else if (planned.isNull()) {
            broken(9, path, "is planned as null in place of an empty collection");
        } else {
            blocks(nest, prior, config, planned, path);
        }
    }

    private void blocks(Nest nest, Value prior, Value config, Value planned, Path path) {
        long known = Nest.objectsIn(planned).size();
        if (planned instanceof ListValue list && config instanceof ListValue wanted) {
            if (known != list.elements().size()) {
                broken(9, path, "has blocks that are null or unknown as a whole");
            } else {
                lists(9, nest, prior, wanted, list, path);
            }
        } else if (planned instanceof SetValue(var elements) && config instanceof SetValue(var wanted)) {
            if (known != elements.size() || known != wanted.size()) {
                broken(9, path, "is planned with " + known + " known blocks in place of " + wanted.size());
            }
        }
    }
}
