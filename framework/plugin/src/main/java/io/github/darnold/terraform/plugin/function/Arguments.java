package io.github.darnold.terraform.plugin.function;

import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one call gives to a function, read through its parameters. Immutable.
///
/// @param values by the parameters' names; a list under the name of the last one where that takes any number
public record Arguments(ObjectValue values) {

    /// The Java form; null where null was given, which only parameters that allow it see.
    ///
    /// @throws IllegalStateException when it is not known yet: ask [#isUnknown] first where that is allowed
    public <T> @Nullable T get(Parameter<T> parameter) {
        return read(parameter, value(parameter));
    }

    /// The Java form of an argument that is not null.
    public <T> T require(Parameter<T> parameter) {
        T argument = get(parameter);
        if (argument == null) {
            throw new IllegalStateException(parameter.name() + " is null");
        }
        return argument;
    }

    /// The arguments of the last parameter, where that takes any number of them and neither null nor unknown ones.
    public <T> List<T> all(Parameter<T> variadic) {
        return all(variadic.name()).stream()
                .map(value -> variadic.type().read(value))
                .toList();
    }

    /// The argument as it came.
    public Value value(Parameter<?> parameter) {
        return values.get(parameter.name());
    }

    /// The arguments of the last parameter as they came, where that takes any number.
    public List<Value> values(Parameter<?> variadic) {
        return all(variadic.name());
    }

    public boolean isUnknown(Parameter<?> parameter) {
        return value(parameter).isUnknown();
    }

    private List<Value> all(String variadic) {
        if (values.get(variadic) instanceof ListValue(var elements)) {
            return elements;
        }
        throw new IllegalStateException(variadic + " takes one argument, not any number");
    }

    private static <T> @Nullable T read(Parameter<T> parameter, Value value) {
        if (value.isUnknown()) {
            throw new IllegalStateException(parameter.name() + " is not known yet");
        }
        return value.isNull() ? null : parameter.type().read(value);
    }
}
