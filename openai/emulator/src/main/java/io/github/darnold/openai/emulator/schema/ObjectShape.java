package io.github.darnold.openai.emulator.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An object with known fields; all others are refused, unless it is open.
public record ObjectShape(Map<String, Shape> fields, Set<String> demanded, boolean isOpen) implements Shape {

    static final ObjectShape EMPTY = new ObjectShape(Map.of(), Set.of(), false);

    public ObjectShape required(String name, Shape shape) {
        Set<String> more = new LinkedHashSet<>(demanded);
        more.add(name);
        return new ObjectShape(withField(name, shape), more, isOpen);
    }

    public ObjectShape optional(String name, Shape shape) {
        return new ObjectShape(withField(name, shape), demanded, isOpen);
    }

    /// The same with any fields beside.
    public ObjectShape open() {
        return new ObjectShape(fields, demanded, true);
    }

    private Map<String, Shape> withField(String name, Shape shape) {
        Map<String, Shape> more = new LinkedHashMap<>(fields);
        more.put(name, shape);
        return more;
    }

    /// All the fields of another, too.
    public ObjectShape and(ObjectShape other) {
        ObjectShape sum = other.isOpen() ? open() : this;
        for (Map.Entry<String, Shape> field : other.fields().entrySet()) {
            sum = other.demanded().contains(field.getKey())
                    ? sum.required(field.getKey(), field.getValue())
                    : sum.optional(field.getKey(), field.getValue());
        }
        return sum;
    }

    /// Checks a whole request body.
    public void check(ObjectNode body) {
        checkValue("", body);
    }

    @Override
    public boolean accepts(JsonNode value) {
        return value.isObject();
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        for (String name : value.propertyNames()) {
            if (!isOpen && !fields.containsKey(name)) {
                throw Complaint.unknown(path, name);
            }
        }
        fields.forEach((name, shape) -> {
            String full = path.isEmpty() ? name : path + "." + name;
            @Nullable JsonNode field = value.get(name);
            if (field != null) {
                shape.check(full, field);
            } else if (demanded.contains(name)) {
                throw Complaint.missing(full);
            }
        });
    }
}
