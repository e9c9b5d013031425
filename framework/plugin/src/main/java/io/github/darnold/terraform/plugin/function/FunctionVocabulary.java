package io.github.darnold.terraform.plugin.function;

import io.github.darnold.terraform.plugin.schema.AttributeType;

/// The words in which functions are written. Definitions import them statically:
///
/// ```java
/// private static final Parameter<String> TEXT = parameter("text", string(), "What to shout.");
///
/// public static final ProviderFunction SHOUT = function("shout", "Turns a text into capitals")
///         .taking(TEXT)
///         .returning(string(), arguments -> arguments.require(TEXT).toUpperCase(Locale.ROOT));
/// ```
public final class FunctionVocabulary {

    /// Begins a function.
    ///
    /// @param name without prefix: Terraform's users write `provider::openai::name`
    /// @param summary what it does, in one line without a full stop
    public static FunctionBuilder function(String name, String summary) {
        return new FunctionBuilder(name, summary);
    }

    /// An argument that a function takes.
    ///
    /// @param type also its constraints, which are checked before the function is called
    public static <T> Parameter<T> parameter(String name, AttributeType<T> type, String description) {
        return new Parameter<>(name, type, description, false, false);
    }

    private FunctionVocabulary() {}
}
