package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an object consists of: attributes, and the rules between them. The root of a resource is a shape, and so is
/// every nested object. Immutable.
///
/// @param keys attributes by which elements of lists and sets are the same, see [#matchedBy]
public record Shape(List<Attribute<?>> attributes, List<ShapeRule> rules, List<String> keys) {

    public Shape {
        List<Attribute<?>> all = List.copyOf(attributes);
        attributes = all;
        rules = List.copyOf(rules);
        keys = List.copyOf(keys);
        var names = attributes.stream().map(Attribute::name).toList();
        Set<String> twice = names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .collect(Collectors.toSet());
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("attributes defined twice: " + twice);
        }
        for (Attribute<?> attribute : attributes) {
            WriteOnlyForm.check(attribute, attributes);
            PlanForm.check(attribute, attributes);
        }
        for (ShapeRule rule : rules) {
            if (!rule.attributes().stream().allMatch(name -> Reach.isIn(all, name))) {
                throw new IllegalArgumentException(rule + " names attributes that are not among " + names);
            }
        }
    }

    public Shape(List<Attribute<?>> attributes, List<ShapeRule> rules) {
        this(attributes, rules, List.of());
    }

    /// Elements of lists and sets of this shape are the same element as long as these attributes are: what the
    /// provider computed for one goes with it when it moves, or when other attributes of it change. Without this,
    /// elements of lists are the same by index, and elements of sets as long as all that is configured is the same.
    /// Elements of one collection that cannot be told apart are refused.
    public Shape matchedBy(Attribute<?>... attributes) {
        List<String> names = Stream.of(attributes).map(Attribute::name).toList();
        names.forEach(this::attribute);
        return new Shape(this.attributes, rules, names);
    }

    /// What tells an element of this shape from others, by [#matchedBy]; null where nothing is declared, or not all
    /// of it is known.
    public @Nullable List<Value> keyOf(Value element) {
        if (keys.isEmpty() || !(element instanceof ObjectValue object)) {
            return null;
        }
        List<Value> key = keys.stream()
                .map(name -> attribute(name).type().normalForm(object.get(name)))
                .toList();
        return key.stream().allMatch(each -> each.isKnown() && each.isWhollyKnown()) ? key : null;
    }

    /// Exactly one of these attributes must be set.
    public Shape exactlyOneOf(String... names) {
        return withRule(new ShapeRule.ExactlyOneOf(List.of(names)));
    }

    /// Exactly one of these attributes must be set.
    public Shape exactlyOneOf(Attribute<?>... attributes) {
        return exactlyOneOf(Arrays.stream(attributes).map(Attribute::name).toArray(String[]::new));
    }

    /// Not more than one of these attributes may be set.
    public Shape atMostOneOf(String... names) {
        return withRule(new ShapeRule.AtMostOneOf(List.of(names)));
    }

    /// Not more than one of these attributes may be set.
    public Shape atMostOneOf(Attribute<?>... attributes) {
        return atMostOneOf(Arrays.stream(attributes).map(Attribute::name).toArray(String[]::new));
    }

    /// One of these attributes must be set, or several.
    public Shape atLeastOneOf(String... names) {
        return withRule(new ShapeRule.AtLeastOneOf(List.of(names)));
    }

    /// Where the first attribute is set, none of the others may be.
    public Shape conflicting(String name, String... others) {
        return withRule(new ShapeRule.Conflicts(name, List.of(others)));
    }

    /// The number of the first attribute is as much as those of the others together, at least that, or at most.
    public Shape sum(String name, ShapeRule.Sum.Comparing comparing, String... parts) {
        return withRule(new ShapeRule.Sum(name, comparing, List.of(parts)));
    }

    /// Where the first attribute is set, the others must be too.
    public Shape requiring(String name, String... others) {
        return withRule(new ShapeRule.Requires(name, List.of(others)));
    }

    /// What each value of the attribute needs and allows; an attribute named by some branch is forbidden in those
    /// that do not name it. Values without a branch forbid them all.
    public Shape branchingOn(String name, Branch... branches) {
        return withRule(new ShapeRule.Branches(name, List.of(branches)));
    }

    public Shape withRule(ShapeRule rule) {
        return new Shape(
                attributes, Stream.concat(rules.stream(), Stream.of(rule)).toList(), keys);
    }

    public Shape with(Attribute<?>... more) {
        var all = new ArrayList<>(attributes);
        all.addAll(List.of(more));
        return new Shape(all, rules, keys);
    }

    /// The shape without these attributes and the rules that name them.
    public Shape without(String... names) {
        Set<String> gone = Set.of(names);
        return new Shape(
                attributes.stream().filter(each -> !gone.contains(each.name())).toList(),
                rules.stream()
                        .filter(rule ->
                                rule.attributes().stream().map(Reach::first).noneMatch(gone::contains))
                        .toList(),
                keys.stream().noneMatch(gone::contains) ? keys : List.of());
    }

    /// The shape of the same object where it is only read: every attribute computed, what only a provider knows left
    /// out.
    public Shape readOnly() {
        return new Shape(
                attributes.stream()
                        .filter(attribute -> attribute.json().isReceived())
                        .<Attribute<?>>map(Attribute::readOnly)
                        .toList(),
                List.of());
    }

    /// The shape of the same object where it is looked up by these attributes: they must be set, everything else is
    /// computed.
    ///
    /// @throws IllegalArgumentException when the shape has no such attribute
    public Shape lookedUpBy(Attribute<?>... keys) {
        List<String> names = Arrays.stream(keys).map(Attribute::name).toList();
        names.forEach(this::attribute);
        return new Shape(
                readOnly().attributes().stream()
                        .<Attribute<?>>map(each -> names.contains(each.name()) ? key(attribute(each.name())) : each)
                        .toList(),
                List.of());
    }

    private static <T> Required<T> key(Attribute<T> attribute) {
        return new Required<>(Traits.of(attribute.name(), attribute.type(), attribute.description()));
    }

    /// The attribute of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    public Attribute<?> attribute(String name) {
        return attributes.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no attribute " + name));
    }

    public boolean has(String name) {
        return attributes.stream().anyMatch(each -> each.name().equals(name));
    }

    public Type.ObjectOf wireType() {
        Map<String, Type> members = new LinkedHashMap<>();
        attributes.forEach(each -> members.put(each.name(), each.type().wireType()));
        return new Type.ObjectOf(members);
    }

    /// The object with every attribute of the shape, null where it has none, and nothing else.
    public ObjectValue complete(ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>();
        attributes.forEach(each -> members.put(each.name(), object.get(each.name())));
        return new ObjectValue(members);
    }

    /// Reports what the object breaks: constraints of its attributes' types, and the rules between them.
    public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
        for (Attribute<?> each : attributes) {
            Value value = object.get(each.name());
            boolean isSecret = each.isSensitive() || each.isWriteOnly();
            each.type()
                    .check(
                            value,
                            path.attribute(each.name()),
                            isSecret ? problem -> problems.accept(Problems.hiding(value, problem)) : problems);
        }
        rules.forEach(rule -> rule.check(object, path, problems));
    }
}
