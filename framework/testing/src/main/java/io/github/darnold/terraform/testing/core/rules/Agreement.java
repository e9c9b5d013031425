package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a value agrees with what was planned: what was known is the same, and what was unknown is anything. The
/// rules by number:
///
/// 1. every known leaf is as planned, and null stays null
/// 2. no element of a list or map appears or vanishes
/// 3. each planned element of a set has its match, and the reverse; the set does not grow
final class Agreement {

    private final String family;
    private final Member member;
    private final List<Violation> violations = new ArrayList<>();

    private Agreement(String family, Member member) {
        this.family = family;
        this.member = member;
    }

    /// Where an object does not agree with its plan.
    ///
    /// @param family of the rules: `apply rule`
    static List<Violation> check(String family, List<Member> members, ObjectValue planned, ObjectValue actual) {
        List<Violation> all = new ArrayList<>();
        for (Member member : members) {
            var agreement = new Agreement(family, member);
            agreement.compare(member.type(), member.in(planned), member.in(actual), Path.of(member.name()));
            all.addAll(agreement.violations);
        }
        return all;
    }

    private void broken(int rule, Path path, String problem) {
        violations.add(new Violation(path, family + " " + rule, problem));
    }

    private void compare(Type type, Value planned, Value actual, Path path) {
        boolean untyped = planned.isNull() && type.equals(Type.DYNAMIC);
        if (planned.isUnknown() || untyped || planned.equals(actual)) {
            return;
        }
        if (!planned.isKnown() || !actual.isKnown()) {
            differs(planned, actual, path);
            return;
        }
        switch (type) {
            case Type.Primitive primitive -> {
                boolean open = primitive == Type.Primitive.DYNAMIC
                        && planned instanceof DynamicValue before
                        && actual instanceof DynamicValue after
                        && before.type().equals(after.type());
                if (open) {
                    compare(
                            ((DynamicValue) planned).type(),
                            ((DynamicValue) planned).value(),
                            ((DynamicValue) actual).value(),
                            path);
                } else {
                    differs(planned, actual, path);
                }
            }
            case Type.ObjectOf(var types) ->
                types.forEach((name, each) -> compare(
                        each,
                        ((ObjectValue) planned).get(name),
                        ((ObjectValue) actual).get(name),
                        path.attribute(name)));
            case Type.ListOf(var element) ->
                inOrder(
                        ((ListValue) planned)
                                .elements().stream().map(_ -> element).toList(),
                        ((ListValue) planned).elements(),
                        ((ListValue) actual).elements(),
                        path);
            case Type.TupleOf(var types) ->
                inOrder(types, ((TupleValue) planned).elements(), ((TupleValue) actual).elements(), path);
            case Type.MapOf(var element) ->
                keys(element, ((MapValue) planned).elements(), ((MapValue) actual).elements(), path);
            case Type.SetOf(var element) ->
                sets(element, ((SetValue) planned).elements(), ((SetValue) actual).elements(), path);
        }
    }

    private void differs(Value planned, Value actual, Path path) {
        broken(1, path, "was planned as " + member.show(planned) + " but is " + member.show(actual));
    }

    private void inOrder(List<Type> types, List<Value> planned, List<Value> actual, Path path) {
        if (planned.size() != actual.size()) {
            broken(2, path, "was planned with " + planned.size() + " elements but has " + actual.size());
            return;
        }
        for (int i = 0; i < planned.size(); i++) {
            compare(types.get(i), planned.get(i), actual.get(i), path.index(i));
        }
    }

    private void keys(Type element, Map<String, Value> planned, Map<String, Value> actual, Path path) {
        if (!planned.keySet().equals(actual.keySet())) {
            broken(2, path, "was planned with the keys " + planned.keySet() + " but has " + actual.keySet());
            return;
        }
        planned.forEach((key, value) -> compare(element, value, actual.getOrDefault(key, value), path.key(key)));
    }

    private void sets(Type element, List<Value> planned, List<Value> actual, Path path) {
        Set<Value> there = new HashSet<>(actual);
        Set<Value> wanted = new HashSet<>(planned);
        for (Value each : planned) {
            if (!there.contains(each) && actual.stream().noneMatch(other -> matches(element, each, other))) {
                broken(3, path, "lost the planned element " + member.show(each));
                return;
            }
        }
        for (Value each : actual) {
            if (!wanted.contains(each) && planned.stream().noneMatch(other -> matches(element, other, each))) {
                broken(3, path, "has the element " + member.show(each) + ", not planned");
                return;
            }
        }
        if (actual.size() > planned.size()) {
            broken(3, path, "was planned with " + planned.size() + " elements but has " + actual.size());
        }
    }

    private boolean matches(Type type, Value planned, Value actual) {
        var trial = new Agreement(family, member);
        trial.compare(type, planned, actual, Path.ROOT);
        return trial.violations.isEmpty();
    }
}
