package io.github.darnold.terraform.engine.structure;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Finds and removes what is unknown inside a value.
public final class Unknowns {

    /// Where the value is unknown.
    public static List<Path> in(Value value) {
        var paths = new ArrayList<Path>();
        visit(value, Path.ROOT, paths::add);
        return paths.stream().distinct().toList();
    }

    private static void visit(Value value, Path path, Consumer<Path> found) {
        switch (value) {
            case UnknownValue _ -> found.accept(path);
            case NullValue _, BoolValue _, NumberValue _, StringValue _ -> {}
            case ListValue(var elements) -> visitAll(elements, path, found);
            case TupleValue(var elements) -> visitAll(elements, path, found);
            case SetValue(var elements) -> elements.forEach(element -> visit(element, path, found));
            case MapValue(var elements) -> elements.forEach((key, each) -> visit(each, path.key(key), found));
            case ObjectValue(var members) -> members.forEach((name, each) -> visit(each, path.attribute(name), found));
            case DynamicValue dynamic -> visit(dynamic.value(), path, found);
        }
    }

    private static void visitAll(List<Value> elements, Path path, Consumer<Path> found) {
        for (int i = 0; i < elements.size(); i++) {
            visit(elements.get(i), path.index(i), found);
        }
    }

    /// The value with null in place of all that is unknown.
    public static Value nulled(Value value) {
        return switch (value) {
            case UnknownValue _ -> NullValue.NULL;
            case NullValue _, BoolValue _, NumberValue _, StringValue _ -> value;
            case ListValue(var elements) -> new ListValue(nulledAll(elements));
            case TupleValue(var elements) -> new TupleValue(nulledAll(elements));
            case SetValue(var elements) -> SetValue.of(nulledAll(elements));
            case MapValue(var elements) -> new MapValue(nulledAll(elements));
            case ObjectValue(var members) -> new ObjectValue(nulledAll(members));
            case DynamicValue dynamic -> new DynamicValue(dynamic.type(), nulled(dynamic.value()));
        };
    }

    private static List<Value> nulledAll(List<Value> elements) {
        return elements.stream().map(Unknowns::nulled).toList();
    }

    private static Map<String, Value> nulledAll(Map<String, Value> members) {
        Map<String, Value> known = new LinkedHashMap<>();
        members.forEach((name, member) -> known.put(name, nulled(member)));
        return known;
    }

    private Unknowns() {}
}
