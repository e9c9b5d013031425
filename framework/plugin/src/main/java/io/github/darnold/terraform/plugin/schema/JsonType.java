package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.CanonicalJson;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A JSON document as text, for shapes that are open. White space and notation of numbers do not matter, nor the order
/// of members in an answer; in a configuration the order counts, as some APIs do what is first first. In the API's
/// JSON it stands as the document itself.
public record JsonType() implements AttributeType<String> {

    @Override
    public Type wireType() {
        return Type.STRING;
    }

    @Override
    public String read(Value known) {
        return ((StringValue) known).value();
    }

    @Override
    public Value write(String value) {
        return Value.of(value);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof StringValue(var text)) {
            try {
                Json.parse(text);
            } catch (InvalidJson e) {
                problems.accept(Problems.at(
                        path,
                        "is not valid JSON: " + e.getMessage(),
                        "jsonencode(...) makes valid JSON of any value."));
            }
        }
    }

    @Override
    public Value normalForm(Value value) {
        return inForm(value, CanonicalJson::of);
    }

    @Override
    public Value writtenForm(Value value) {
        return inForm(value, CanonicalJson::inOrder);
    }

    private static Value inForm(Value value, UnaryOperator<String> form) {
        if (!(value instanceof StringValue(var text))) {
            return value;
        }
        try {
            return Value.of(form.apply(text));
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
