package io.github.darnold.openai.emulator.vectorstores;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Which files a search looks into, by their attributes. Values of other types are never equal: `2027` is no `"2027"`.
sealed interface SearchFilter {

    boolean fits(JsonNode attributes);

    static SearchFilter of(JsonNode filter) {
        String type = filter.get("type").stringValue();
        return filter.has("filters")
                ? new Joined(
                        type.equals("and"),
                        filter.get("filters")
                                .valueStream()
                                .map(SearchFilter::of)
                                .toList())
                : new Comparison(type, filter.get("key").stringValue(), filter.get("value"));
    }

    /// All of them, or any.
    record Joined(boolean all, List<SearchFilter> filters) implements SearchFilter {

        @Override
        public boolean fits(JsonNode attributes) {
            Stream<SearchFilter> each = filters.stream();
            return all ? each.allMatch(one -> one.fits(attributes)) : each.anyMatch(one -> one.fits(attributes));
        }
    }

    /// One attribute beside one value. What a file does not have is unequal to everything.
    record Comparison(String type, String key, JsonNode value) implements SearchFilter {

        @Override
        public boolean fits(JsonNode attributes) {
            JsonNode own = attributes.path(key);
            return switch (type) {
                case "eq" -> isSame(own, value);
                case "ne" -> !isSame(own, value);
                case "in" -> value.valueStream().anyMatch(each -> isSame(own, each));
                case "nin" -> value.valueStream().noneMatch(each -> isSame(own, each));
                case "gt" -> isOrdered(own) && compare(own) > 0;
                case "gte" -> isOrdered(own) && compare(own) >= 0;
                case "lt" -> isOrdered(own) && compare(own) < 0;
                case "lte" -> isOrdered(own) && compare(own) <= 0;
                default -> throw new IllegalStateException("the document has no comparison " + type);
            };
        }

        private static boolean isSame(JsonNode one, JsonNode other) {
            return (one.isNumber() && other.isNumber()) ? one.asDouble() == other.asDouble() : one.equals(other);
        }

        private boolean isOrdered(JsonNode own) {
            return (own.isNumber() && value.isNumber()) || (own.isString() && value.isString());
        }

        private int compare(JsonNode own) {
            return own.isNumber()
                    ? Double.compare(own.asDouble(), value.asDouble())
                    : own.stringValue().compareTo(value.stringValue());
        }
    }
}
