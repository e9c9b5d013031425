package io.github.darnold.openai.emulator.store;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Query;
import io.github.darnold.openai.emulator.schema.DocumentExtract;
import io.github.darnold.openai.emulator.schema.DocumentOperation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How the list of a collection is cut into pages: parameters `limit`, `after`, `before` and `order`.
///
/// @param limit objects on a page when the request does not say
/// @param maxLimit most objects on a page
/// @param orders the first is the default
/// @param ends what the answer says of its ends
public record Paging(int limit, int maxLimit, List<String> orders, Ends ends) {

    private static final List<String> NEWEST_FIRST = List.of("desc", "asc");
    private static final List<String> OLDEST_FIRST = List.of("asc", "desc");

    /// Whether an answer names its first and last object.
    public enum Ends {
        /// `first_id` and `last_id`, empty texts on an empty page: the document allows no null.
        TEXTS,
        /// `first_id` and `last_id`, null on an empty page.
        NULLABLE,
        /// `next`, the `after` of the page that follows; null on the last.
        NEXT,
        /// `next_page`, the `page` of the page that follows; null on the last.
        NEXT_PAGE,
        /// Only `has_more`.
        NONE
    }

    /// As OpenAI's document describes a list.
    ///
    /// @param operation such as `GET /organization/groups`
    /// @param most objects on a page, where the document sets no bound
    public static Paging documented(String operation, int most) {
        DocumentOperation list = DocumentExtract.shared().operation(operation);
        List<String> orders = list.words("order");
        return new Paging(
                list.number("limit", "default").orElse(20),
                list.number("limit", "maximum").orElse(most),
                orders.isEmpty() ? NEWEST_FIRST : orders,
                ends(list.answer()));
    }

    private static Ends ends(JsonNode answer) {
        if (answer.has("next")) {
            return Ends.NEXT;
        }
        if (answer.has("next_page")) {
            return Ends.NEXT_PAGE;
        }
        if (!answer.has("first_id")) {
            return Ends.NONE;
        }
        return answer.at("/first_id/nullable").asBoolean(false) ? Ends.NULLABLE : Ends.TEXTS;
    }

    public static Paging newestFirst() {
        return new Paging(20, 100, NEWEST_FIRST, Ends.TEXTS);
    }

    public static Paging oldestFirst() {
        return new Paging(20, 100, OLDEST_FIRST, Ends.TEXTS);
    }

    public Paging withLimits(int usual, int max) {
        return new Paging(usual, max, orders, ends);
    }

    public Paging withEnds(Ends other) {
        return new Paging(limit, maxLimit, orders, other);
    }

    /// Cuts out the page that the query asks for.
    ///
    /// @param objects oldest first
    public ObjectNode page(List<ObjectNode> objects, Query query) {
        int size = query.integer("limit", limit, 1, maxLimit);
        List<ObjectNode> ordered = query.word("order", orders).equals("asc") ? objects : objects.reversed();
        Optional<String> before = query.text("before");
        Optional<String> after = query.text(ends == Ends.NEXT_PAGE ? "page" : "after");
        int start = after.map(id -> indexOf(ordered, "after", id) + 1).orElse(0);
        int end = before.map(id -> indexOf(ordered, "before", id)).orElse(ordered.size());
        List<ObjectNode> window = ordered.subList(start, Math.max(start, end));
        boolean more = window.size() > size;
        // Without a start, `before` asks for the objects next to it, not for the first of all.
        boolean fromEnd = before.isPresent() && after.isEmpty();
        List<ObjectNode> page = !more
                ? window
                : fromEnd ? window.subList(window.size() - size, window.size()) : window.subList(0, size);
        return answer(page, more);
    }

    private static int indexOf(List<ObjectNode> objects, String parameter, String id) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).get("id").stringValue().equals(id)) {
                return i;
            }
        }
        throw ApiError.badRequest(
                "Invalid value for '" + parameter + "': no object with id '" + id + "' is in this list.",
                parameter,
                "invalid_value");
    }

    private ObjectNode answer(List<ObjectNode> page, boolean more) {
        ObjectNode answer = Json.object().put("object", ends == Ends.NEXT_PAGE ? "page" : "list");
        answer.set("data", Json.array(page));
        String next = more ? id(page.getLast()) : null;
        switch (ends) {
            case TEXTS, NULLABLE -> {
                String nothing = ends == Ends.TEXTS ? "" : null;
                answer.put("first_id", page.isEmpty() ? nothing : id(page.getFirst()));
                answer.put("last_id", page.isEmpty() ? nothing : id(page.getLast()));
            }
            case NEXT -> answer.put("next", next);
            case NEXT_PAGE -> answer.put("next_page", next);
            case NONE -> {}
        }
        return answer.put("has_more", more);
    }

    private static String id(ObjectNode object) {
        return object.get("id").stringValue();
    }
}
