package io.github.darnold.openai.provider.assistants;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of a message: the API answers a list of parts.
final class MessageText {

    /// The texts of the parts, line by line; null when no part has a text.
    static Value of(Value content) {
        if (!(content instanceof TupleValue(var parts))) {
            return content instanceof StringValue ? content : NullValue.NULL;
        }
        List<String> texts = parts.stream().flatMap(MessageText::text).toList();
        return texts.isEmpty() ? NullValue.NULL : Value.of(texts.stream().collect(Collectors.joining("\n")));
    }

    private static Stream<String> text(Value part) {
        return part instanceof ObjectValue object
                        && object.get("text") instanceof ObjectValue text
                        && text.get("value") instanceof StringValue(var value)
                ? Stream.of(value)
                : Stream.empty();
    }

    /// The text inside a part: `{"value": "..."}`.
    static Value ofPart(Value text) {
        return text instanceof ObjectValue object ? object.get("value") : text;
    }

    private MessageText() {}
}
