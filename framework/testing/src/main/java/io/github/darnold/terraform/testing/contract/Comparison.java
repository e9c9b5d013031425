package io.github.darnold.terraform.testing.contract;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.rest.definition.Side;
import io.github.darnold.terraform.testing.openapi.PropertySchema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares attributes with the properties of one body of the document, nested shapes included.
///
/// @param properties what the document says about a property, by dotted path
/// @param side which body; in requests choices must be equal, and an integer will do for a number
record Comparison(Function<String, Optional<PropertySchema>> properties, Side side) {

    static final String UNCOVERED = "no attribute stands for it";

    /// What is different, by property.
    Map<String, String> differences(Collection<Attribute<?>> attributes, Set<String> declared, String base) {
        Map<String, String> differences = new LinkedHashMap<>();
        attributes.stream().filter(side::has).forEach(attribute -> member(attribute, base, differences));
        Set<String> covered = attributes.stream().map(side::nameOf).collect(Collectors.toSet());
        uncovered(declared, covered, base, differences);
        return differences;
    }

    /// Names with dots stand for members of an object, each of which has to be one.
    private void uncovered(Set<String> declared, Set<String> covered, String base, Map<String, String> differences) {
        for (String name : declared) {
            Set<String> within = covered.stream()
                    .filter(each -> each.startsWith(name + "."))
                    .map(each -> each.substring(name.length() + 1))
                    .collect(Collectors.toSet());
            if (covered.contains(name) || saysNothing(base + name)) {
                continue;
            }
            if (within.isEmpty()) {
                differences.put(base + name, UNCOVERED);
            } else {
                properties
                        .apply(base + name)
                        .ifPresent(object -> uncovered(object.properties(), within, base + name + ".", differences));
            }
        }
    }

    /// A field of answers that has only one value, such as the kind of object.
    private boolean saysNothing(String path) {
        return !side.isSent()
                && properties
                        .apply(path)
                        .filter(declared -> declared.enumValues().size() == 1 && !declared.open())
                        .isPresent();
    }

    private void member(Attribute<?> attribute, String base, Map<String, String> differences) {
        String path = base + side.nameOf(attribute);
        Optional<PropertySchema> declared = properties.apply(path);
        if (declared.isEmpty()) {
            differences.put(path, "the document has no such property for " + attribute.name());
        } else if (!side.isCustom(attribute)) {
            value(attribute.type(), declared.get(), path, differences);
        }
    }

    private void value(AttributeType<?> type, PropertySchema declared, String path, Map<String, String> differences) {
        List<String> fitting = jsonTypes(type);
        boolean fits = fitting.isEmpty()
                || declared.types().isEmpty()
                || fitting.stream().anyMatch(declared.types()::contains);
        if (!fits) {
            differences.put(path, type.wireType() + " does not fit " + new TreeSet<>(declared.types()));
            return;
        }
        switch (type) {
            case StringType text -> {
                choices(text, declared, path, differences);
                bounds(OwnBounds.of(text), declared, path, differences);
            }
            case ListType<?> list -> {
                bounds(OwnBounds.of(list), declared, path, differences);
                part(list.element(), path + "[]", differences);
            }
            case SetType<?> set -> {
                bounds(OwnBounds.of(set), declared, path, differences);
                part(set.element(), path + "[]", differences);
            }
            case MapType<?> map -> part(map.element(), path + "{}", differences);
            case ObjectType object -> object(object, declared, path, differences);
            case Int64Type number -> bounds(OwnBounds.of(number), declared, path, differences);
            case NumberType number -> bounds(OwnBounds.of(number), declared, path, differences);
            case BoolType _, JsonType _, DynamicType _ -> {}
        }
    }

    /// What an answer may have is the API's matter.
    private void bounds(OwnBounds own, PropertySchema declared, String path, Map<String, String> differences) {
        if (side.isSent()) {
            own.difference(declared).ifPresent(what -> differences.putIfAbsent(path, what));
        }
    }

    private List<String> jsonTypes(AttributeType<?> type) {
        return switch (type) {
            case BoolType _ -> List.of("boolean");
            case StringType _ -> List.of("string");
            case Int64Type _ -> side.isSent() ? List.of("integer", "number") : List.of("integer");
            case NumberType _ -> side.isSent() ? List.of("number") : List.of("number", "integer");
            case ListType<?> _, SetType<?> _ -> List.of("array");
            case MapType<?> _, ObjectType _ -> List.of("object");
            case JsonType _, DynamicType _ -> List.of();
        };
    }

    private void part(AttributeType<?> type, String path, Map<String, String> differences) {
        String place = type instanceof ObjectType object && object.kind() != null
                ? path + "[" + object.kind().member() + "=" + object.kind().word() + "]"
                : path;
        properties.apply(place).ifPresent(declared -> value(type, declared, place, differences));
    }

    private void object(ObjectType type, PropertySchema declared, String path, Map<String, String> differences) {
        List<Attribute<?>> members = type.shape().attributes();
        List<Attribute<?>> standing = side.isSent()
                ? members.stream()
                        .<Attribute<?>>map(each -> each)
                        .filter(side::has)
                        .toList()
                : members;
        differences.putAll(differences(standing, declared.properties(), path + "."));
        if (!type.words().isEmpty()) {
            words(type, declared, path, differences);
        }
    }

    /// Bare words stand for the whole object, and are no choices of its member then.
    private void words(ObjectType type, PropertySchema declared, String path, Map<String, String> differences) {
        Attribute<?> member = type.shape().attribute(type.wordIn());
        Set<String> words = new TreeSet<>(type.words());
        if (side.isSent() && member.type() instanceof StringType text) {
            words.retainAll(text.choices());
            String place = path + "." + side.nameOf(member);
            differences.remove(place);
            StringType others = text.oneOf(text.choices().stream()
                    .filter(choice -> !words.contains(choice))
                    .toList());
            properties.apply(place).ifPresent(one -> choices(others, one, place, differences));
        }
        words.removeAll(declared.enumValues());
        if (!words.isEmpty() && !declared.open()) {
            differences.put(path, "the document knows no words " + words);
        }
    }

    private void choices(StringType type, PropertySchema declared, String path, Map<String, String> differences) {
        boolean isClosed = !declared.open() && !declared.enumValues().isEmpty();
        if (side.isSent() && isClosed) {
            Set<String> ours = new TreeSet<>(type.choices());
            Set<String> theirs = new TreeSet<>(declared.enumValues());
            if (!ours.equals(theirs)) {
                differences.put(path, "choices " + ours + " are not " + theirs);
            }
        }
    }
}
