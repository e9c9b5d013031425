package io.github.darnold.terraform.plugin.function;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A function in the making, see [FunctionVocabulary#function]. Mutable, for the length of one definition.
public final class FunctionBuilder {

    private final String name;
    private final String summary;
    private String description;
    private @Nullable String deprecation;
    private List<Parameter<?>> parameters = List.of();
    private @Nullable Parameter<?> variadic;

    FunctionBuilder(String name, String summary) {
        this.name = name;
        this.summary = summary;
        this.description = summary + ".";
    }

    /// What users read about it, in Markdown; the summary unless said otherwise.
    public FunctionBuilder describedAs(String markdown) {
        description = markdown;
        return this;
    }

    /// Users are warned with this message, which says what to use instead.
    public FunctionBuilder deprecated(String message) {
        deprecation = message;
        return this;
    }

    /// What it takes, in order.
    public FunctionBuilder taking(Parameter<?>... inOrder) {
        parameters = List.of(inOrder);
        return this;
    }

    /// What it takes after that, any number of times.
    public FunctionBuilder andAnyNumberOf(Parameter<?> last) {
        variadic = last;
        return this;
    }

    /// What it gives back, and how that is made. A body that returns null gives null.
    public <R> ProviderFunction returning(AttributeType<R> type, Function<Arguments, ? extends @Nullable R> body) {
        return returningValue(type, arguments -> {
            R result = body.apply(arguments);
            return result == null ? NullValue.NULL : type.write(result);
        });
    }

    /// The same with a result that is no known Java form: unknown as long as some arguments are.
    public ProviderFunction returningValue(AttributeType<?> type, Function<Arguments, Value> body) {
        return new ProviderFunction(
                name,
                summary,
                description,
                deprecation,
                parameters,
                variadic,
                type,
                arguments -> value(type, body.apply(arguments)));
    }

    private static Value value(AttributeType<?> type, Value result) {
        return type instanceof DynamicType ? DynamicValue.of(result) : result;
    }
}
