package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Value;

/// Functions that a model may call.
public final class Functions {

    public static final Shape FUNCTION = shape(
            required(
                    "name",
                    string().matches("[A-Za-z0-9_-]{1,64}", "at most 64 letters, digits, _ and -"),
                    "Name that the model calls it by."),
            optional("description", string(), "What it does and when to call it; the model reads it."),
            optional("parameters", json(), "JSON Schema of the arguments, as JSON: `jsonencode({...})`.")
                    .apiDefault(Json.parse("{\"type\":\"object\",\"properties\":{}}")),
            optional("strict", bool(), "Whether the model must follow the schema exactly.")
                    .apiDefault(Value.of(false)));

    public static final Shape NAMED = shape(required("name", string(), "Name of the function."));

    private Functions() {}
}
