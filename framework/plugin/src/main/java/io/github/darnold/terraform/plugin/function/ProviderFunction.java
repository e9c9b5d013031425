package io.github.darnold.terraform.plugin.function;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A function of Terraform's language, see [FunctionVocabulary]. Terraform calls it in every command that evaluates
/// it, from several threads at once, in a process that is never configured, and compares what equal arguments give: it
/// must be pure. No network, no files, no clock.
///
/// @param name without prefix
/// @param summary one line without a full stop
/// @param description in Markdown
/// @param deprecation what to use instead, or null
/// @param variadic takes all arguments beyond those of the parameters, or null
public record ProviderFunction(
        String name,
        String summary,
        String description,
        @Nullable String deprecation,
        List<Parameter<?>> parameters,
        @Nullable Parameter<?> variadic,
        AttributeType<?> returnType,
        Body body) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    public ProviderFunction {
        parameters = List.copyOf(parameters);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name that Terraform takes: " + name);
        }
        Set<String> names = new HashSet<>();
        for (Parameter<?> parameter : listed(parameters, variadic)) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(name + " has two parameters " + parameter.name());
            }
        }
    }

    /// What the function does. Everything that it may be given was checked before; it throws
    /// [Parameter#failure] for the rest.
    @FunctionalInterface
    public interface Body {
        Value call(Arguments arguments);
    }

    /// All parameters, the variadic one last.
    public List<Parameter<?>> allParameters() {
        return listed(parameters, variadic);
    }

    /// The parameter that takes the argument at this position, from 0.
    public Parameter<?> parameterAt(int position) {
        if (position < parameters.size()) {
            return parameters.get(position);
        }
        if (variadic == null) {
            throw Failure.of(
                    "Too many arguments",
                    name + " takes " + parameters.size() + ", but got " + (position + 1) + " or more.");
        }
        return variadic;
    }

    private static List<Parameter<?>> listed(List<Parameter<?>> parameters, @Nullable Parameter<?> variadic) {
        Stream<Parameter<?>> last = variadic == null ? Stream.of() : Stream.of(variadic);
        return Stream.concat(parameters.stream(), last).toList();
    }
}
