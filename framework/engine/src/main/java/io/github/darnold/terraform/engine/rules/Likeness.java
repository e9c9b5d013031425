package io.github.darnold.terraform.engine.rules;

import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Which elements of a planned set have their like in another set, and the reverse. Planned elements that are
/// unknown in the same places are looked up by what is left of them when these are blanked, so that thousands of
/// elements are not compared each with each.
final class Likeness {

    private final BiPredicate<Value, Value> matches;
    private final List<Group> groups;

    /// Planned elements that are unknown in the same places.
    ///
    /// @param pattern one of them
    /// @param planned all of them, by what is left of them
    /// @param actual the elements of the other set, by the same
    private record Group(Value pattern, Map<Value, List<Value>> planned, Map<Value, List<Value>> actual) {}

    /// @param matches whether an element can have become of a planned one
    Likeness(List<Value> planned, List<Value> actual, BiPredicate<Value, Value> matches) {
        this.matches = matches;
        Map<List<Path>, List<Value>> alike = new LinkedHashMap<>();
        planned.forEach(each ->
                alike.computeIfAbsent(Unknowns.in(each), _ -> new ArrayList<>()).add(each));
        this.groups = alike.values().stream().map(each -> group(each, actual)).toList();
    }

    private static Group group(List<Value> planned, List<Value> actual) {
        Value pattern = planned.getFirst();
        return new Group(pattern, blanked(pattern, planned), blanked(pattern, actual));
    }

    private static Map<Value, List<Value>> blanked(Value pattern, List<Value> elements) {
        Map<Value, List<Value>> blanked = new HashMap<>();
        elements.forEach(each -> blanked.computeIfAbsent(blank(pattern, each), _ -> new ArrayList<>())
                .add(each));
        return blanked;
    }

    /// Whether some element can have become of the planned one.
    boolean hasActual(Value planned) {
        List<Path> unknown = Unknowns.in(planned);
        return groups.stream()
                .filter(group -> Unknowns.in(group.pattern()).equals(unknown))
                .flatMap(group -> group.actual().getOrDefault(blank(group.pattern(), planned), List.of()).stream())
                .anyMatch(actual -> matches.test(planned, actual));
    }

    /// Whether the element can have become of some planned one.
    boolean hasPlanned(Value actual) {
        return groups.stream()
                .flatMap(group -> group.planned().getOrDefault(blank(group.pattern(), actual), List.of()).stream())
                .anyMatch(planned -> matches.test(planned, actual));
    }

    /// The value with everything blank that is unknown in the pattern; sets and dynamic values as a whole.
    private static Value blank(Value pattern, Value value) {
        if (pattern.isWhollyKnown()) {
            return value;
        }
        return switch (pattern) {
            case UnknownValue _, SetValue _, DynamicValue _ -> UnknownValue.UNKNOWN;
            case ObjectValue(var members)
            when value instanceof ObjectValue object -> new ObjectValue(blank(members, object.members()));
            case MapValue(var elements)
            when value instanceof MapValue(var others) -> new MapValue(blank(elements, others));
            case ListValue(var elements)
            when value instanceof ListValue(var others) -> new ListValue(blank(elements, others));
            case TupleValue(var elements)
            when value instanceof TupleValue(var others) -> new TupleValue(blank(elements, others));
            case ObjectValue _, MapValue _, ListValue _, TupleValue _ -> value;
            case NullValue _, BoolValue _, NumberValue _, StringValue _ -> value;
        };
    }

    private static Map<String, Value> blank(Map<String, Value> pattern, Map<String, Value> members) {
        Map<String, Value> blanked = new LinkedHashMap<>();
        members.forEach((name, each) -> blanked.put(name, blank(pattern.getOrDefault(name, NullValue.NULL), each)));
        return blanked;
    }

    private static List<Value> blank(List<Value> pattern, List<Value> elements) {
        var blanked = new ArrayList<Value>();
        for (Value each : elements) {
            int i = blanked.size();
            blanked.add(i < pattern.size() ? blank(pattern.get(i), each) : each);
        }
        return blanked;
    }
}
