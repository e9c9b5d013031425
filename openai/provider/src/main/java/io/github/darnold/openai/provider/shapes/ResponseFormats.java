package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;

/// The format that a model must answer in.
public final class ResponseFormats {

    private static final Shape JSON_SCHEMA = shape(
            required(
                    "name",
                    string().matches("[A-Za-z0-9_-]{1,64}", "at most 64 letters, digits, _ and -"),
                    "Name of the schema."),
            optional("description", string(), "What the format is for; the model reads it."),
            optional("schema", json(), "The JSON Schema, as JSON: `jsonencode({...})`."),
            optional("strict", bool(), "Whether the answer must follow the schema exactly."));

    private static final Shape RESPONSE_FORMAT = shape(
                    required("type", string().oneOf("text", "json_object", "json_schema"), "Kind of format."),
                    optional("json_schema", object(JSON_SCHEMA), "The schema, where `type` is `json_schema`."))
            .branchingOn("type", when("json_schema").needs("json_schema"));

    public static final ObjectType TYPE = object(RESPONSE_FORMAT).orKeyword("type", "auto");

    private ResponseFormats() {}
}
