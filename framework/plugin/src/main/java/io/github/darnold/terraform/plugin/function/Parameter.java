package io.github.darnold.terraform.plugin.function;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.value.Path;
import java.util.regex.Pattern;

/// What a function takes in one place of its call, or, as the last one, in any number of places. Parameters are
/// constants: definitions list them, functions read their [Arguments] through them.
///
/// @param <T> the Java form of a known argument
/// @param description in Markdown
/// @param allowsNull whether the function takes null; otherwise null is an error before it is called
/// @param allowsUnknown whether the function takes what is not known yet, in whole or in part; otherwise Terraform
///     takes the result for unknown without calling it
public record Parameter<T>(
        String name, AttributeType<T> type, String description, boolean allowsNull, boolean allowsUnknown) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    public Parameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name that Terraform takes: " + name);
        }
    }

    /// The function takes null here, and reads it as such.
    public Parameter<T> allowNull() {
        return new Parameter<>(name, type, description, true, allowsUnknown);
    }

    /// The function takes what is not known yet: it must not fail because of it.
    public Parameter<T> allowUnknown() {
        return new Parameter<>(name, type, description, allowsNull, true);
    }

    /// What is wrong with the argument, to be thrown: Terraform underlines it in the call.
    ///
    /// @param problem why, then what to do
    public Failure failure(String problem) {
        return new Failure(Diagnostic.error("Invalid argument", problem).at(name));
    }

    /// The same for one of the arguments of the last parameter, where that takes any number.
    ///
    /// @param index from 0
    public Failure failure(int index, String problem) {
        return new Failure(
                Diagnostic.error("Invalid argument", problem).at(Path.of(name).index(index)));
    }
}
