package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.when;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.List;

/// What a response answers: one text, or items of many kinds.
final class ResponseInput {

    private static final Shape PART = shape(
                    required(
                            "type",
                            string().oneOf("input_text", "input_image", "input_file", "output_text", "refusal"),
                            "Kind of part."),
                    optional("text", string(), "The text."),
                    optional("image_url", string(), "URL of the image."),
                    optional("file_id", string(), "Identifier of the file or image."),
                    optional("file_url", string(), "URL of the file."),
                    optional("file_data", string(), "The file itself, in Base64.")
                            .sensitive(),
                    optional("filename", string(), "Name of the file."),
                    optional("detail", string().oneOf("auto", "low", "high"), "How closely to look at an image."),
                    optional("refusal", string(), "How the model refused."))
            .branchingOn(
                    "type",
                    when("input_text").needs("text"),
                    when("output_text").needs("text"),
                    when("input_image").allows("image_url", "file_id", "detail"),
                    when("input_file").allows("file_id", "file_url", "file_data", "filename"),
                    when("refusal").needs("refusal"));

    private static final Shape ITEM = shape(
                    optional(
                            "type",
                            string().oneOf("message", "function_call", "function_call_output", "item_reference"),
                            "Kind of item; all others stand in `json`."),
                    optional("id", string(), "Identifier of the item."),
                    optional("role", string().oneOf("user", "assistant", "system", "developer"), "Who says it."),
                    optional("content", string(), "What is said. Excludes `content_parts`."),
                    optional("content_parts", listOf(object(PART)), "What is said, in parts.")
                            .jsonName("content"),
                    optional("call_id", string(), "The call that is meant."),
                    optional("name", string(), "The function that is called."),
                    optional("arguments", string(), "Its arguments, as JSON."),
                    optional("output", string(), "What the function answered."),
                    optional(OpenShapes.JSON, json(), "An item of any other kind, as JSON. Excludes all else."))
            .exactlyOneOf("type", OpenShapes.JSON)
            .atMostOneOf("content", "content_parts")
            .branchingOn(
                    "type",
                    when("message").needs("role").allows("id", "content", "content_parts"),
                    when("function_call").needs("call_id", "name", "arguments").allows("id"),
                    when("function_call_output").needs("call_id", "output").allows("id"),
                    when("item_reference").needs("id"));

    private static final ObjectType TYPE = object(ITEM);

    static final Optional<String> INPUT = optional("input", string(), "The question. Excludes `input_items`.");

    static final Optional<List<Fields>> INPUT_ITEMS = optional(
                    "input_items", listOf(TYPE), "The question in items: messages, results of functions, ...")
            .jsonName("input")
            .encodedBy(list -> OpenShapes.encode(TYPE, list));

    private ResponseInput() {}
}
