package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the reason in error answers that are not in the API's own form: those of gateways, of compatible servers, and
/// of web frameworks (RFC 9457 among them). What they say is quoted; what is true of the API's objects, it does not
/// tell.
final class OtherErrors {

    private static final List<String> REASONS =
            List.of("message", "error", "detail", "error_description", "error_message", "msg", "title", "errors");

    /// Bodies that are longer are documents, not reasons.
    private static final int LONGEST_PLAIN = 2000;

    /// The reason that an answer gives; empty when it gives none.
    static String reason(byte[] body) {
        try {
            return body.length == 0 ? "" : ServerText.of(reason(Json.parse(body)));
        } catch (InvalidJson _) {
            return plain(body);
        }
    }

    private static String plain(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LONGEST_PLAIN), StandardCharsets.UTF_8).strip();
        boolean isPage = text.startsWith("<") || text.startsWith("{") || text.startsWith("[");
        boolean isText = text.codePoints().noneMatch(each -> each == 0 || each == 0xFFFD);
        return isPage || !isText || body.length > LONGEST_PLAIN ? "" : ServerText.of(text);
    }

    private static String reason(Value value) {
        return switch (value) {
            case StringValue(var text) -> text;
            case ObjectValue object -> reason(object);
            case TupleValue(var elements) ->
                elements.stream()
                        .limit(5)
                        .map(OtherErrors::reason)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("; "));
            default -> "";
        };
    }

    private static String reason(ObjectValue object) {
        String where = place(object.get("loc"));
        return REASONS.stream()
                .map(name -> reason(object.get(name)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> where.isEmpty() ? text : where + ": " + text)
                .orElse("");
    }

    /// Where in the request, as FastAPI tells: `["body", "messages", 0]`.
    private static String place(Value loc) {
        return loc instanceof TupleValue(var parts)
                ? parts.stream()
                        .map(OtherErrors::part)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("."))
                : "";
    }

    private static String part(Value value) {
        return switch (value) {
            case StringValue(var text) -> text.equals("body") ? "" : text;
            case NumberValue number -> number.text();
            case NullValue _ -> "";
            default -> "";
        };
    }

    private OtherErrors() {}
}
