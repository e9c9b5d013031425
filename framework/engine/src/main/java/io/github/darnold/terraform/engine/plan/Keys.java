package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Tells elements apart by the attributes that their shape declares for it.
final class Keys {

    /// The prior elements in the order of the elements that go on with them; null for those that are new. By key where
    /// the shape declares keys, else by index. Each is taken once.
    static List<Value> inOrder(Shape shape, List<Value> prior, List<Value> elements) {
        List<Value> partners = new ArrayList<>();
        Map<List<Value>, List<Value>> byKey = new HashMap<>();
        for (Value each : prior) {
            List<Value> key = shape.keyOf(each);
            if (key != null) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(each);
            }
        }
        for (Value element : elements) {
            int i = partners.size();
            if (shape.keys().isEmpty()) {
                partners.add(i < prior.size() ? prior.get(i) : NullValue.NULL);
            } else {
                List<Value> key = shape.keyOf(element);
                List<Value> same = key == null ? List.of() : byKey.getOrDefault(key, List.of());
                partners.add(same.isEmpty() ? NullValue.NULL : same.removeFirst());
            }
        }
        return partners;
    }

    /// What became of one element.
    ///
    /// @param place where it is planned; where it was, if it is gone
    /// @param before null where it is new
    /// @param after null where it is gone
    record Pair(Path place, Value before, Value after) {}

    /// The elements of two values, each with what became of it.
    static List<Pair> pairs(Nested nested, Value prior, Value planned, Path path) {
        boolean isKeyed = !nested.shape().keys().isEmpty();
        return isKeyed && prior instanceof ListValue(var before) && planned instanceof ListValue(var after)
                ? pairsByKey(nested.shape(), before, after, path)
                : pairsByPlace(nested.placed(prior, path), nested.placed(planned, path));
    }

    private static List<Pair> pairsByPlace(Map<Path, Value> before, Map<Path, Value> after) {
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .map(place -> new Pair(
                        place, before.getOrDefault(place, NullValue.NULL), after.getOrDefault(place, NullValue.NULL)))
                .toList();
    }

    private static List<Pair> pairsByKey(Shape shape, List<Value> before, List<Value> after, Path path) {
        List<Value> partners = inOrder(shape, before, after);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            pairs.add(new Pair(path.index(i), partners.get(i), after.get(i)));
        }
        Map<Value, Integer> goingOn = new HashMap<>();
        partners.forEach(each -> goingOn.merge(each, 1, Integer::sum));
        for (int i = 0; i < before.size(); i++) {
            if (goingOn.merge(before.get(i), -1, Integer::sum) < 0) {
                pairs.add(new Pair(path.index(i), before.get(i), NullValue.NULL));
            }
        }
        return pairs;
    }

    private Keys() {}
}
