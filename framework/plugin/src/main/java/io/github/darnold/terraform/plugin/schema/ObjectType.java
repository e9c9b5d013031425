package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A nested object of a named shape.
///
/// @param words values of `wordIn` for which an API takes and answers the bare word in place of the object
/// @param wordIn the attribute that holds the word; empty when there are no such words
public record ObjectType(Shape shape, String wordIn, Set<String> words) implements AttributeType<Fields> {

    public ObjectType {
        words = Set.copyOf(words);
    }

    public ObjectType(Shape shape) {
        this(shape, "", Set.of());
    }

    /// In the API's JSON, these values of the attribute stand for the whole object: `"auto"` for `{ type = "auto" }`.
    public ObjectType orKeyword(String attribute, String... bareWords) {
        return new ObjectType(shape, attribute, Set.of(bareWords));
    }

    @Override
    public Type wireType() {
        return shape.wireType();
    }

    @Override
    public Fields read(Value known) {
        return new Fields((ObjectValue) known);
    }

    @Override
    public Value write(Fields value) {
        return shape.complete(value.values());
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof ObjectValue object) {
            shape.check(object, path, problems);
        }
    }

    @Override
    public Value normalForm(Value value) {
        return inForm(value, (attribute, member) -> attribute.type().normalForm(member));
    }

    @Override
    public Value writtenForm(Value value) {
        return inForm(value, (attribute, member) -> attribute.type().writtenForm(member));
    }

    private Value inForm(Value value, BiFunction<Attribute<?>, Value, Value> form) {
        if (!(value instanceof ObjectValue object)) {
            return value;
        }
        var normal = new LinkedHashMap<String, Value>(object.members());
        shape.attributes()
                .forEach(attribute ->
                        normal.computeIfPresent(attribute.name(), (_, member) -> form.apply(attribute, member)));
        return new ObjectValue(normal);
    }

    @Override
    public ObjectType readOnly() {
        return new ObjectType(shape.readOnly(), wordIn, words);
    }
}
