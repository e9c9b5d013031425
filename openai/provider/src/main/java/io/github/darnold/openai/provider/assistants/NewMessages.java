package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.List;

/// Messages as users write them.
final class NewMessages {

    private static final Shape IMAGE_FILE = shape(
            required("file_id", string(), "A file uploaded for `vision`."),
            optional("detail", string().oneOf("auto", "low", "high"), "How closely the model looks."));

    private static final Shape IMAGE_URL = shape(
            required("url", string(), "Where the image is."),
            optional("detail", string().oneOf("auto", "low", "high"), "How closely the model looks."));

    private static final Shape PART = shape(
                    required("type", string().oneOf("text", "image_file", "image_url"), "Kind of part."),
                    optional("text", string(), "The text, where `type` is `text`."),
                    optional("image_file", object(IMAGE_FILE), "The image, where `type` is `image_file`."),
                    optional("image_url", object(IMAGE_URL), "The image, where `type` is `image_url`."))
            .branchingOn(
                    "type",
                    when("text").needs("text"),
                    when("image_file").needs("image_file"),
                    when("image_url").needs("image_url"));

    private static final Shape ATTACHED_TOOL =
            shape(required("type", string().oneOf("code_interpreter", "file_search"), "Tool that gets the file."));

    private static final Shape ATTACHMENT = shape(
            optional("file_id", string(), "The file to attach."),
            optional("tools", listOf(object(ATTACHED_TOOL)), "Tools that get the file."));

    static final Required<String> ROLE = required(
            "role",
            string().oneOf("user", "assistant"),
            "Who speaks: `user` for what people say, `assistant` to put words into the assistant's mouth.");

    static final Optional<String> CONTENT = optional("content", string().notEmpty(), "The text of the message.");

    static final Optional<List<Fields>> CONTENT_PARTS = optional(
                    "content_parts",
                    listOf(object(PART)).size(1, Integer.MAX_VALUE),
                    "The parts of a message that is more than a text.")
            .jsonName("content");

    static final Optional<List<Fields>> ATTACHMENTS =
            optional("attachments", listOf(object(ATTACHMENT)), "Files, and the tools that get them.");

    private static final Shape NEW_MESSAGE =
            shape(ROLE, CONTENT, CONTENT_PARTS, ATTACHMENTS, Metadata.METADATA).exactlyOneOf(CONTENT, CONTENT_PARTS);

    static final ListType<Fields> TYPE = listOf(object(NEW_MESSAGE));

    private NewMessages() {}
}
