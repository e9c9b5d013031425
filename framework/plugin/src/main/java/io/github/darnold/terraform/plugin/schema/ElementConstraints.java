package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Constraints on the elements of collections together.
final class ElementConstraints {

    /// @param element decides which elements mean the same
    static Constraint unique(AttributeType<?> element) {
        return (value, path, problems) -> {
            if (!(value instanceof ListValue(var elements))) {
                return;
            }
            Map<Value, Integer> seen = new HashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                Value each = elements.get(i);
                Integer first = each.isWhollyKnown() ? seen.putIfAbsent(element.normalForm(each), i) : null;
                if (first != null) {
                    problems.accept(Problems.at(
                            path.index(i), "is the same as " + path.index(first), "Elements must be unique."));
                }
            }
        };
    }

    /// Elements that are [told apart][Shape#matchedBy] by attributes differ in them.
    ///
    /// @param places of the elements, in order
    static void checkKeys(
            AttributeType<?> element, List<Value> elements, IntFunction<Path> places, Consumer<Diagnostic> problems) {
        if (!(element instanceof ObjectType object) || object.shape().keys().isEmpty()) {
            return;
        }
        Set<List<Value>> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            List<Value> key = object.shape().keyOf(elements.get(i));
            if (key != null && !seen.add(key)) {
                String names = String.join(" and ", object.shape().keys());
                problems.accept(Problems.at(
                        places.apply(i),
                        "has the same " + names + " as another element",
                        "Elements are told apart by it."));
            }
        }
    }

    private ElementConstraints() {}
}
