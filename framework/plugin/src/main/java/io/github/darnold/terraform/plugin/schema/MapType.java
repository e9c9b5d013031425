package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A map of so many elements of one type.
///
/// @param keys what its keys must be
/// @param constraints what else it must be
public record MapType<E>(AttributeType<E> element, int min, int max, StringType keys, List<Constraint> constraints)
        implements AttributeType<Map<String, E>> {

    public MapType {
        constraints = List.copyOf(constraints);
    }

    /// At most so many elements, with keys of at most so many characters.
    public MapType<E> atMost(int elements, int keyLength) {
        return size(min, elements).keys(keys.length(0, keyLength));
    }

    public MapType<E> size(int least, int most) {
        return new MapType<>(element, least, most, keys, constraints);
    }

    /// What its keys must be.
    public MapType<E> keys(StringType type) {
        return new MapType<>(element, min, max, type, constraints);
    }

    /// Holds also against this.
    public MapType<E> must(Constraint constraint) {
        return new MapType<>(element, min, max, keys, Constraints.joined(constraints, constraint));
    }

    @Override
    public Type wireType() {
        return new Type.MapOf(element.wireType());
    }

    @Override
    public Map<String, E> read(Value known) {
        var read = new LinkedHashMap<String, E>();
        ((MapValue) known).elements().forEach((key, value) -> read.put(key, element.read(value)));
        return read;
    }

    @Override
    public Value write(Map<String, E> value) {
        var written = new LinkedHashMap<String, Value>();
        value.forEach((key, each) -> written.put(key, element.write(each)));
        return new MapValue(written);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof MapValue(var elements)) {
            ListType.checkSize(elements.size(), min, max, path, problems);
            elements.forEach((key, each) -> {
                checkKey(key, path, problems);
                element.check(each, path.key(key), problems);
            });
            constraints.forEach(each -> each.check(value, path, problems));
        }
    }

    private void checkKey(String key, Path path, Consumer<Diagnostic> problems) {
        keys.check(
                Value.of(key),
                path.key(key),
                problem -> problems.accept(new Diagnostic(
                        problem.severity(), "Invalid key in " + path, "The key of " + problem.detail(), path)));
    }

    @Override
    public Value normalForm(Value value) {
        return inForm(value, element::normalForm);
    }

    @Override
    public Value writtenForm(Value value) {
        return inForm(value, element::writtenForm);
    }

    private static Value inForm(Value value, UnaryOperator<Value> form) {
        if (!(value instanceof MapValue(var elements))) {
            return value;
        }
        var normal = new LinkedHashMap<String, Value>();
        elements.forEach((key, each) -> normal.put(key, form.apply(each)));
        return new MapValue(normal);
    }

    @Override
    public MapType<E> readOnly() {
        return new MapType<>(element.readOnly(), 0, Integer.MAX_VALUE, StringType.ANY, List.of());
    }
}
