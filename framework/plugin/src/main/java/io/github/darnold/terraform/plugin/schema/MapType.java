package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A map of at most so many elements of one type, with keys of at most so many characters.
public record MapType<E>(AttributeType<E> element, int max, int maxKeyLength) implements AttributeType<Map<String, E>> {

    public MapType<E> atMost(int elements, int keyLength) {
        return new MapType<>(element, elements, keyLength);
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
            ListType.checkSize(elements.size(), 0, max, path, problems);
            elements.forEach((key, each) -> {
                checkKey(key, path, problems);
                element.check(each, path.key(key), problems);
            });
        }
    }

    private void checkKey(String key, Path path, Consumer<Diagnostic> problems) {
        if (key.codePointCount(0, key.length()) > maxKeyLength) {
            String most = Problems.range(0, maxKeyLength, "character");
            problems.accept(Problems.at(path, "has the key \"" + key + "\"", "A key must have " + most + "."));
        }
    }

    @Override
    public Value normalForm(Value value) {
        if (!(value instanceof MapValue(var elements))) {
            return value;
        }
        var normal = new LinkedHashMap<String, Value>();
        elements.forEach((key, each) -> normal.put(key, element.normalForm(each)));
        return new MapValue(normal);
    }

    @Override
    public MapType<E> readOnly() {
        return new MapType<>(element.readOnly(), Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
