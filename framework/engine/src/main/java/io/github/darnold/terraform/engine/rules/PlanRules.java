package io.github.darnold.terraform.engine.rules;

import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Terraform core's check of a plan to create or update ("Provider produced invalid plan"). An attribute is well
/// planned by the first rule that allows it:
///
/// 0. the plan is an object of the schema's type
/// 1. a write-only attribute is planned as null
/// 2. the planned value is the configured one; unknown is unknown, whatever is known about it
/// 3. the planned value is the prior one, and neither that nor the configured one is null
/// 4. a computed attribute that is not configured may have any value
/// 5. a computed attribute that cannot be configured may have any value
/// 6. another attribute that is not configured is planned as null
/// 7. another attribute that is configured has no other value than by rules 2 and 3
/// 8. nested objects: as many, under the same keys, as are configured, and well planned each; of sets, as many
/// 9. blocks: as for nested objects, and known; collections of them are empty rather than null
public final class PlanRules {

    private final List<Violation> violations = new ArrayList<>();

    private PlanRules() {}

    /// What is wrong with the plan.
    ///
    /// @param prior null in a plan to create
    public static List<Violation> check(Schema schema, Value prior, ObjectValue config, Value planned) {
        var rules = new PlanRules();
        Conformity.check(schema.wireType(), planned, (path, problem) -> rules.broken(0, path, problem));
        if (!(planned instanceof ObjectValue object)) {
            rules.broken(0, Path.ROOT, "is planned as " + planned + ", but it is configured");
        } else if (rules.violations.isEmpty()) {
            rules.object(schema.shape(), prior, config, object, Path.ROOT);
            schema.blocks().forEach(block -> rules.block(block, prior, config, object));
        }
        return List.copyOf(rules.violations);
    }

    private void broken(int rule, Path path, String problem) {
        violations.add(new Violation(path, "plan rule " + rule, problem));
    }

    private void object(Shape shape, Value prior, Value config, Value planned, Path path) {
        for (Attribute<?> attribute : shape.attributes()) {
            String name = attribute.name();
            attribute(
                    attribute, member(prior, name), member(config, name), member(planned, name), path.attribute(name));
        }
    }

    /// Inside of what is unknown everything is.
    private static Value member(Value object, String name) {
        if (object.isUnknown()) {
            return object;
        }
        return object instanceof ObjectValue known ? known.get(name) : NullValue.NULL;
    }

    private void attribute(Attribute<?> attribute, Value prior, Value config, Value planned, Path path) {
        boolean secret = Secrets.mayBeIn(attribute);
        Nested nested = Nested.in(attribute.type());
        if (attribute.isWriteOnly()) {
            if (!planned.isNull()) {
                broken(1, path, "is write-only but planned as " + Values.show(planned, true));
            }
        } else if (planned.equals(config) || isKept(prior, config, planned) || isFree(attribute, config)) {
            return;
        } else if (config.isNull()) {
            broken(6, path, "is planned as " + Values.show(planned, secret) + ", but neither configured nor computed");
        } else if (nested != null) {
            nested(8, nested, prior, config, planned, path);
        } else {
            broken(
                    7,
                    path,
                    "is planned as " + Values.show(planned, secret) + ", but configured as "
                            + Values.show(config, secret) + ", and was " + Values.show(prior, secret));
        }
    }

    private static boolean isKept(Value prior, Value config, Value planned) {
        return !prior.isNull() && !config.isNull() && planned.equals(prior);
    }

    private static boolean isFree(Attribute<?> attribute, Value config) {
        return !attribute.isConfigurable() || (attribute.isComputed() && config.isNull());
    }

    private void nested(int rule, Nested nested, Value prior, Value config, Value planned, Path path) {
        if (planned.isNull() || planned.isUnknown() || config.isUnknown()) {
            broken(rule, path, "is planned as " + kind(planned) + ", but configured as " + kind(config));
        } else if (config instanceof SetValue(var configured) && planned instanceof SetValue(var elements)) {
            boolean most = elements.size() > configured.size() && config.isWhollyKnown();
            boolean least = elements.size() < configured.size() && planned.isWhollyKnown() && config.isWhollyKnown();
            if (most || least) {
                broken(rule, path, "is planned with " + elements.size() + " elements in place of " + configured.size());
            }
        } else {
            elements(rule, nested, prior, config, planned, path);
        }
    }

    private static String kind(Value value) {
        return value.isKnown() ? "a known value" : value.toString();
    }

    private void elements(int rule, Nested nested, Value prior, Value config, Value planned, Path path) {
        Map<Path, Value> before = nested.placed(prior, path);
        Map<Path, Value> configured = nested.placed(config, path);
        Map<Path, Value> after = nested.placed(planned, path);
        if (!configured.keySet().equals(after.keySet())) {
            broken(
                    rule,
                    path,
                    "is planned with " + after.size() + " elements in place of the configured " + configured.size()
                            + ", or under other keys");
            return;
        }
        after.forEach((place, element) -> object(
                nested.shape(),
                before.getOrDefault(place, NullValue.NULL),
                configured.getOrDefault(place, NullValue.NULL),
                element,
                place));
    }

    private void block(Block block, Value prior, ObjectValue config, ObjectValue planned) {
        Nested nested = Nested.in(block.type());
        Value configured = config.get(block.name());
        Value value = planned.get(block.name());
        Path path = Path.of(block.name());
        if (value.isNull() && block.nesting() != Block.Nesting.SINGLE) {
            broken(9, path, "is planned as null in place of an empty collection");
        } else if (nested != null && !value.equals(configured)) {
            if (configured.isNull()) {
                broken(9, path, "is planned but not configured");
            } else {
                nested(9, nested, member(prior, block.name()), configured, value, path);
            }
        }
    }
}
