package io.github.darnold.terraform.engine.rules;

import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Terraform core's check of what an apply made of its plan ("Provider produced inconsistent result after apply"):
///
/// 0. the result is an object of the schema's type
/// 1. what was planned as known is there as planned; what was planned as null is null
/// 2. no element of a list, map or object appears or vanishes
/// 3. each element of a planned set has its like in the result, and the reverse; sets do not grow
/// 4. nothing is unknown any more
/// 5. write-only attributes are null
public final class ApplyRules {

    /// What is wrong with the result of a create or update.
    public static List<Violation> check(Schema schema, ObjectValue planned, Value result) {
        var violations = new ArrayList<Violation>();
        Conformity.check(schema.wireType(), result, (path, problem) -> violations.add(broken(0, path, problem)));
        if (!(result instanceof ObjectValue object)) {
            violations.add(broken(0, Path.ROOT, "is " + result + " after apply"));
        } else if (violations.isEmpty()) {
            Unknowns.in(result).forEach(path -> violations.add(broken(4, path, "is still unknown after apply")));
            writeOnly(schema, object)
                    .forEach(path -> violations.add(broken(5, path, "is write-only but in the result")));
            differences(schema, planned, object).stream()
                    .filter(difference ->
                            violations.stream().noneMatch(each -> each.path().equals(difference.path())))
                    .toList()
                    .forEach(violations::add);
        }
        return List.copyOf(violations);
    }

    /// Where a value differs from what was planned: rules 1 to 3. A plan that is made again must not differ either.
    public static List<Violation> differences(Schema schema, ObjectValue planned, ObjectValue actual) {
        var violations = new ArrayList<Violation>();
        for (Attribute<?> attribute : Root.of(schema).attributes()) {
            String name = attribute.name();
            new Comparison(Secrets.mayBeIn(attribute), violations::add)
                    .compare(attribute.type().wireType(), planned.get(name), actual.get(name), Path.of(name));
        }
        return violations;
    }

    static Violation broken(int rule, Path path, String problem) {
        return new Violation(path, "apply rule " + rule, problem);
    }

    private static List<Path> writeOnly(Schema schema, ObjectValue result) {
        var paths = new ArrayList<Path>();
        writeOnly(Root.of(schema), result, Path.ROOT, paths);
        return paths;
    }

    private static void writeOnly(Shape shape, ObjectValue object, Path path, List<Path> found) {
        for (Attribute<?> attribute : shape.attributes()) {
            Value value = object.get(attribute.name());
            Path place = path.attribute(attribute.name());
            Nested nested = Nested.in(attribute.type());
            if (attribute.isWriteOnly() && !value.isNull()) {
                found.add(place);
            } else if (nested != null) {
                nested.each(value, place, (inner, at) -> writeOnly(nested.shape(), inner, at, found));
            }
        }
    }

    private ApplyRules() {}
}
