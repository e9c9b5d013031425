package io.github.darnold.terraform.engine.rules;

import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Compares a planned value with what became of it.
final class Comparison {

    private final boolean secret;
    private final Consumer<Violation> violations;

    Comparison(boolean secret, Consumer<Violation> violations) {
        this.secret = secret;
        this.violations = violations;
    }

    void compare(Type type, Value planned, Value actual, Path path) {
        if (planned.isUnknown()
                || (planned instanceof NullValue && type.equals(Type.DYNAMIC))
                || planned.equals(actual)) {
            return;
        }
        if (actual.isKnown() && planned.isKnown()) {
            compareKnown(type, planned, actual, path);
        } else {
            differs(planned, actual, path);
        }
    }

    private void differs(Value planned, Value actual, Path path) {
        broken(1, path, "was planned as " + Values.show(planned, secret) + " but is " + Values.show(actual, secret));
    }

    private void broken(int rule, Path path, String problem) {
        violations.accept(ApplyRules.broken(rule, path, problem));
    }

    private void compareKnown(Type type, Value planned, Value actual, Path path) {
        switch (type) {
            case Type.ListOf(var element) ->
                compareInOrder(_ -> element, ((ListValue) planned).elements(), ((ListValue) actual).elements(), path);
            case Type.TupleOf(var types) ->
                compareInOrder(types::get, ((TupleValue) planned).elements(), ((TupleValue) actual).elements(), path);
            case Type.SetOf(var element) ->
                compareSets(element, ((SetValue) planned).elements(), ((SetValue) actual).elements(), path);
            case Type.MapOf(var element) ->
                compareMaps(element, ((MapValue) planned).elements(), ((MapValue) actual).elements(), path);
            case Type.ObjectOf(var members) -> {
                ObjectValue before = (ObjectValue) planned;
                ObjectValue after = (ObjectValue) actual;
                members.forEach(
                        (name, member) -> compare(member, before.get(name), after.get(name), path.attribute(name)));
            }
            case Type.Primitive primitive -> {
                if (primitive == Type.Primitive.DYNAMIC) {
                    compareDynamic((DynamicValue) planned, (DynamicValue) actual, path);
                } else {
                    differs(planned, actual, path);
                }
            }
        }
    }

    private void compareDynamic(DynamicValue planned, DynamicValue actual, Path path) {
        if (planned.type().equals(actual.type())) {
            compare(planned.type(), planned.value(), actual.value(), path);
        } else {
            differs(planned, actual, path);
        }
    }

    private void compareInOrder(IntFunction<Type> types, List<Value> planned, List<Value> actual, Path path) {
        if (planned.size() != actual.size()) {
            broken(2, path, "was planned with " + planned.size() + " elements but has " + actual.size());
            return;
        }
        for (int i = 0; i < planned.size(); i++) {
            compare(types.apply(i), planned.get(i), actual.get(i), path.index(i));
        }
    }

    private void compareMaps(Type element, Map<String, Value> planned, Map<String, Value> actual, Path path) {
        if (!planned.keySet().equals(actual.keySet())) {
            broken(2, path, "was planned with the keys " + planned.keySet() + " but has " + actual.keySet());
            return;
        }
        planned.forEach((key, value) -> compare(element, value, actual.getOrDefault(key, value), path.key(key)));
    }

    private void compareSets(Type element, List<Value> planned, List<Value> actual, Path path) {
        Set<Value> vanished = new LinkedHashSet<>(planned);
        vanished.removeAll(new HashSet<>(actual));
        Set<Value> appeared = new LinkedHashSet<>(actual);
        appeared.removeAll(new HashSet<>(planned));
        if (!vanished.isEmpty() || !appeared.isEmpty()) {
            var likeness = new Likeness(planned, actual, (value, other) -> matches(element, value, other));
            vanished.removeIf(likeness::hasActual);
            appeared.removeIf(likeness::hasPlanned);
        }
        if (!vanished.isEmpty()) {
            broken(
                    3,
                    path,
                    "lost the planned element "
                            + Values.show(vanished.iterator().next(), secret));
        } else if (!appeared.isEmpty()) {
            broken(3, path, "has the element " + Values.show(appeared.iterator().next(), secret) + ", not planned");
        } else if (actual.size() > planned.size()) {
            broken(3, path, "was planned with " + planned.size() + " elements but has " + actual.size());
        }
    }

    private static boolean matches(Type type, Value planned, Value actual) {
        var differences = new ArrayList<Violation>();
        new Comparison(true, differences::add).compare(type, planned, actual, Path.ROOT);
        return differences.isEmpty();
    }
}
