package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A nested object of a named shape.
///
/// @param words values of `wordIn` for which an API takes and answers the bare word in place of the object
/// @param wordIn the attribute that holds the word; empty when there are no such words
/// @param kind which objects of a union are meant; null where there is no union
public record ObjectType(
        Shape shape,
        String wordIn,
        Set<String> words,
        @Nullable Kind kind) implements AttributeType<Fields> {

    /// One kind of the objects of a union.
    ///
    /// @param member of the API's JSON that tells kinds apart, such as `object`
    /// @param word what it is for this kind
    public record Kind(String member, String word) {

        /// Whether an object of the API's is of another kind. One that does not tell is of any.
        public boolean isOther(ObjectValue answer) {
            return answer.get(member) instanceof StringValue(var said) && !said.equals(word);
        }
    }

    public ObjectType {
        words = Set.copyOf(words);
    }

    public ObjectType(Shape shape) {
        this(shape, "", Set.of(), null);
    }

    /// In the API's JSON, these values of the attribute stand for the whole object: `"auto"` for `{ type = "auto" }`.
    public ObjectType orKeyword(String attribute, String... bareWords) {
        return new ObjectType(shape, attribute, Set.of(bareWords), kind);
    }

    /// In the API's JSON, elements of several kinds may stand in one list. Only those are meant of which this member
    /// has
    /// this value: others are left out.
    public ObjectType ofKind(String member, String word) {
        return new ObjectType(shape, wordIn, words, new Kind(member, word));
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
        return new ObjectType(shape.readOnly(), wordIn, words, kind);
    }
}
