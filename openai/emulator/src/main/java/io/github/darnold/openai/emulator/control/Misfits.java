package io.github.darnold.openai.emulator.control;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers that are not as the API documents them.
final class Misfits {

    /// The answer where one field has another type, or all of them.
    ///
    /// @param field null for all
    static Answer in(Answer answer, @Nullable String field) {
        try {
            if (answer.rest() == null && Json.parse(answer.body()) instanceof ObjectNode document) {
                List<String> fields = field == null ? List.copyOf(document.propertyNames()) : List.of(field);
                fields.stream().filter(document::has).forEach(each -> document.set(each, other(document.get(each))));
                return new Answer(answer.status(), answer.headers(), Json.write(document), null, answer.delivery());
            }
        } catch (Json.MalformedJson _) {
            // What is no JSON fits nothing as it is.
        }
        return answer;
    }

    private static JsonNode other(JsonNode value) {
        return value.isObject()
                ? Json.array().add("unexpected")
                : Json.object().put("unexpected", value.isString() ? 1 : 2);
    }

    static Answer withAbsurdHeaders(Answer answer) {
        return answer.with("x-ratelimit-limit-requests", "1e999999999")
                .with("x-ratelimit-remaining-requests", "0")
                .with("x-ratelimit-reset-requests", "9000000000000000000")
                .with("x-ratelimit-reset-tokens", "999999999999h")
                .with("retry-after-ms", "1e2147483647")
                .with("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    private Misfits() {}
}
