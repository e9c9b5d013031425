package io.github.darnold.terraform.rest.builder;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.ShapeRule;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What Terraform takes in no schema, and what no configuration could meet, at any depth.
final class ShapeCheck {

    private final List<String> faults = new ArrayList<>();

    /// The faults of a shape, each with its attribute.
    static List<String> faults(Shape shape) {
        var check = new ShapeCheck();
        check.shape(shape, "", false);
        return check.faults;
    }

    private void shape(Shape shape, String parent, boolean inSet) {
        for (Attribute<?> attribute : shape.attributes()) {
            String name = parent + attribute.name();
            if (attribute.isWriteOnly() && inSet) {
                faults.add(
                        name + " is write-only inside of a set, which Terraform does not allow: use a list or a map");
            }
            type(attribute.type(), name, inSet);
        }
        shape.rules().stream()
                .filter(ShapeRule.Branches.class::isInstance)
                .forEach(rule -> branches(shape, (ShapeRule.Branches) rule, parent));
    }

    private void type(AttributeType<?> type, String name, boolean inSet) {
        switch (type) {
            case ObjectType object -> shape(object.shape(), name + ".", inSet);
            case ListType<?> list -> element(list.element(), name, inSet);
            case MapType<?> map -> element(map.element(), name, inSet);
            case SetType<?> set -> element(set.element(), name, true);
            default -> {}
        }
    }

    private void element(AttributeType<?> element, String name, boolean inSet) {
        if (element instanceof DynamicType) {
            faults.add(name + " has dynamic elements, which Terraform does not allow: make the whole of it dynamic or"
                    + " JSON");
        }
        type(element, name, inSet);
    }

    /// The attribute that decides must take the values that are decided on.
    private void branches(Shape shape, ShapeRule.Branches rule, String parent) {
        if (!shape.has(rule.attribute())) {
            return;
        }
        AttributeType<?> type = shape.attribute(rule.attribute()).type();
        rule.branches().forEach(branch -> {
            List<Diagnostic> problems = new ArrayList<>();
            type.check(Value.of(branch.value()), Path.of(rule.attribute()), problems::add);
            if (problems.stream().anyMatch(Diagnostic::isError)) {
                faults.add(
                        parent + rule.attribute() + " branches on \"" + branch.value() + "\", which it does not take");
            }
        });
    }
}
