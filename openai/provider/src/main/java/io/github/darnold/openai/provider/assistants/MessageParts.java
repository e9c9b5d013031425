package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Decoder;

/// Parts of messages as the API answers them.
final class MessageParts {

    private static final Shape ANNOTATION = shape(
            computed("type", string(), "`file_citation` or `file_path`."),
            computed("text", string(), "The words in the text that refer to the file."),
            computed("file_id", string(), "The file they refer to.")
                    .jsonName("file_citation")
                    .decodedBy(MessageParts::fileId),
            computed("start_index", int64(), "Where the words start."),
            computed("end_index", int64(), "Where the words end."));

    static final Shape PART = shape(
            computed("type", string(), "`text`, `image_file`, `image_url` or `refusal`."),
            computed("text", string(), "The text of a text part.").decodedBy(MessageText::ofPart),
            computed("annotations", listOf(object(ANNOTATION)), "What a text refers to.")
                    .jsonName("text")
                    .decodedBy(MessageParts::annotations),
            computed("file_id", string(), "The file of an image part.")
                    .jsonName("image_file")
                    .decodedBy(MessageParts::fileId),
            computed("url", string(), "Where the image of an image part is.")
                    .jsonName("image_url")
                    .decodedBy(json -> json instanceof ObjectValue image ? image.get("url") : NullValue.NULL),
            computed("refusal", string(), "Why the model refused to answer."));

    private static Value fileId(Value json) {
        return json instanceof ObjectValue object ? object.get("file_id") : NullValue.NULL;
    }

    private static Value annotations(Value json) {
        return json instanceof ObjectValue text
                ? Decoder.decode(listOf(object(ANNOTATION)), text.get("annotations"), NullValue.NULL)
                : NullValue.NULL;
    }

    private MessageParts() {}
}
