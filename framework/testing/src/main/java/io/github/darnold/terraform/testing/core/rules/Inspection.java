package io.github.darnold.terraform.testing.core.rules;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks into values: for what is unknown, for what is write-only and yet there, for secrets.
public final class Inspection {

    /// Shorter texts stand in messages by chance.
    private static final int SHORTEST_SECRET = 4;

    /// Where a value is unknown.
    public static List<Path> unknownIn(Value value) {
        List<Path> found = new ArrayList<>();
        unknown(value, Path.ROOT, found);
        return found.stream().distinct().toList();
    }

    private static void unknown(Value value, Path path, List<Path> found) {
        switch (value) {
            case UnknownValue _ -> found.add(path);
            case ObjectValue(var members) ->
                members.forEach((name, member) -> unknown(member, path.attribute(name), found));
            case MapValue(var elements) -> elements.forEach((key, element) -> unknown(element, path.key(key), found));
            case ListValue(var elements) -> unknown(elements, path, found);
            case TupleValue(var elements) -> unknown(elements, path, found);
            case SetValue(var elements) -> elements.forEach(element -> unknown(element, path, found));
            case DynamicValue dynamic -> unknown(dynamic.value(), path, found);
            case NullValue _, BoolValue _, NumberValue _, StringValue _ -> {}
        }
    }

    private static void unknown(List<Value> elements, Path path, List<Path> found) {
        for (int i = 0; i < elements.size(); i++) {
            unknown(elements.get(i), path.index(i), found);
        }
    }

    /// Where an object has a value although the schema says that nothing may keep it.
    static List<Path> writeOnlyIn(List<Member> members, ObjectValue object) {
        List<Path> found = new ArrayList<>();
        writeOnly(members, object, Path.ROOT, found);
        return found;
    }

    private static void writeOnly(List<Member> members, ObjectValue object, Path path, List<Path> found) {
        for (Member member : members) {
            Value value = object.get(member.name());
            Path place = path.attribute(member.name());
            if (member.is(Member.Trait.WRITE_ONLY) && !value.isNull()) {
                found.add(place);
            } else if (member.nest() != null) {
                Nest.objectsIn(value).forEach(inner -> writeOnly(member.nest().members(), inner, place, found));
            }
        }
    }

    /// The texts in sensitive and write-only members, which nobody redacts in what a provider tells.
    public static Set<String> secretsIn(List<Member> members, Value object) {
        Set<String> secrets = new HashSet<>();
        for (Member member : members) {
            Value value = member.in(object);
            if (member.isSecret()) {
                texts(value, secrets);
            } else if (member.nest() != null) {
                Nest.objectsIn(value)
                        .forEach(inner -> secrets.addAll(secretsIn(member.nest().members(), inner)));
            }
        }
        return secrets;
    }

    private static void texts(Value value, Set<String> found) {
        switch (value) {
            case StringValue(var text) when text.length() >= SHORTEST_SECRET -> found.add(text);
            case ObjectValue(var members) -> members.values().forEach(each -> texts(each, found));
            case MapValue(var elements) -> elements.values().forEach(each -> texts(each, found));
            case ListValue(var elements) -> elements.forEach(each -> texts(each, found));
            case TupleValue(var elements) -> elements.forEach(each -> texts(each, found));
            case SetValue(var elements) -> elements.forEach(each -> texts(each, found));
            case DynamicValue dynamic -> texts(dynamic.value(), found);
            case NullValue _, UnknownValue _, BoolValue _, NumberValue _, StringValue _ -> {}
        }
    }

    private Inspection() {}
}
