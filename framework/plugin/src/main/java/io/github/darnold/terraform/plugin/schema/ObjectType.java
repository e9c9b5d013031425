package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/// A nested object of a named shape.
public record ObjectType(Shape shape) implements AttributeType<Fields> {

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
        if (!(value instanceof ObjectValue object)) {
            return value;
        }
        var normal = new LinkedHashMap<String, Value>(object.members());
        shape.attributes()
                .forEach(attribute -> normal.computeIfPresent(
                        attribute.name(), (_, member) -> attribute.type().normalForm(member)));
        return new ObjectValue(normal);
    }

    @Override
    public ObjectType readOnly() {
        return new ObjectType(shape.readOnly());
    }
}
