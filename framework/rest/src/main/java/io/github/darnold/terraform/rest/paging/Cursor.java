package io.github.darnold.terraform.rest.paging;

import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Optional;

/// Where an answer says from where its list goes on.
public sealed interface Cursor {

    /// A field of the page.
    ///
    /// @param field dotted: `meta.next`
    record OfPage(String field) implements Cursor {}

    /// A field of the page's last element.
    ///
    /// @param field dotted
    record OfLastElement(String field) implements Cursor {}

    /// The cursor; empty where the answer has none.
    default Optional<String> in(ObjectValue page, List<ObjectValue> elements) {
        return switch (this) {
            case OfPage(var field) -> text(at(page, field));
            case OfLastElement(var field) ->
                elements.isEmpty() ? Optional.empty() : text(at(elements.getLast(), field));
        };
    }

    /// The value at a dotted path; null where there is none.
    static Value at(ObjectValue document, String path) {
        Value value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof ObjectValue object ? object.get(name) : ObjectValue.EMPTY.get(name);
        }
        return value;
    }

    private static Optional<String> text(Value value) {
        return switch (value) {
            case StringValue(var text) when !text.isEmpty() -> Optional.of(text);
            case NumberValue number -> Optional.of(number.text());
            default -> Optional.empty();
        };
    }
}
