package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// Attributes as rules name them: of the object itself, or with dots of single objects nested in it (`network.cidr`).
final class Reach {

    /// The value of that name. Inside of an object that is null or unknown, everything is.
    static Value at(ObjectValue object, String name) {
        Value value = object;
        for (String step : steps(name)) {
            if (!(value instanceof ObjectValue known)) {
                return value;
            }
            value = known.get(step);
        }
        return value;
    }

    static Path path(Path object, String name) {
        Path path = object;
        for (String step : steps(name)) {
            path = path.attribute(step);
        }
        return path;
    }

    static boolean isIn(List<Attribute<?>> attributes, String name) {
        List<String> steps = steps(name);
        return attributes.stream()
                .filter(each -> each.name().equals(steps.getFirst()))
                .anyMatch(each -> steps.size() == 1
                        || (each.type() instanceof ObjectType object
                                && isIn(object.shape().attributes(), name.substring(name.indexOf('.') + 1))));
    }

    /// The attribute of the object itself that the name begins with.
    static String first(String name) {
        return steps(name).getFirst();
    }

    private static List<String> steps(String name) {
        return List.of(name.split("\\."));
    }

    private Reach() {}
}
