package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.Consumer;

/// `true` or `false`.
public record BoolType() implements AttributeType<Boolean> {

    @Override
    public Type wireType() {
        return Type.BOOL;
    }

    @Override
    public Boolean read(Value known) {
        return ((BoolValue) known).value();
    }

    @Override
    public Value write(Boolean value) {
        return Value.of(value);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {}
}
