package io.github.darnold.terraform.rest.paging;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pagination of an API, how it hands out a long list: where in an answer the elements stand, and how the next page
/// is asked for.
///
/// ```java
/// Paging.of("items").sized("page_size").after("page_token", "next_token")        // a cursor of the page
/// Paging.of("data").sized("limit").whileTrue("has_more").afterLast("after", "id") // of the last element
/// Paging.of("results").numbered("page", 1)                                        // until a page is empty
/// Paging.of("results").linked("links.next")                                       // a URL
/// ```
///
/// @param elements the field with the array of elements; fields are dotted paths: `result.items`
/// @param size the parameter for the size of a page; empty where there is none
/// @param more the field that says whether the list goes on; empty where only the cursor says it
/// @param way how the next page is asked for
public record Paging(String elements, String size, String more, Way way) {

    /// How the next page is asked for.
    public sealed interface Way {

        /// There is only one.
        record Whole() implements Way {}

        /// With a cursor, from the first of these places that has one.
        record ByCursor(String parameter, List<Cursor> places) implements Way {
            public ByCursor {
                places = List.copyOf(places);
            }
        }

        /// With its number.
        record ByNumber(String parameter, int first) implements Way {}

        /// With the query of the URL in this field.
        record ByLink(String field) implements Way {}
    }

    /// A list that comes whole, in this field of the answer.
    public static Paging of(String elements) {
        return new Paging(elements, "", "", new Way.Whole());
    }

    /// The size of pages is asked for by this parameter.
    public Paging sized(String parameter) {
        return new Paging(elements, parameter, more, way);
    }

    /// The list goes on only where this field of the page is true.
    public Paging whileTrue(String field) {
        return new Paging(elements, size, field, way);
    }

    /// The next page is asked for by this parameter, with what this field of the page says.
    public Paging after(String parameter, String field) {
        return by(parameter, new Cursor.OfPage(field));
    }

    /// The next page is asked for by this parameter, with what this field of the last element says: until a page is
    /// empty, unless [#whileTrue] knows better.
    public Paging afterLast(String parameter, String field) {
        return by(parameter, new Cursor.OfLastElement(field));
    }

    /// The next page is asked for by this parameter, with the cursor from the first of these places that has one.
    public Paging by(String parameter, Cursor... places) {
        return new Paging(elements, size, more, new Way.ByCursor(parameter, List.of(places)));
    }

    /// Pages have numbers, from this one: until a page is empty, unless [#whileTrue] knows better.
    public Paging numbered(String parameter, int first) {
        return new Paging(elements, size, more, new Way.ByNumber(parameter, first));
    }

    /// This field of the page has the URL of the next one. Only its query counts: no answer sends us to another host.
    public Paging linked(String field) {
        return new Paging(elements, size, more, new Way.ByLink(field));
    }

    /// Whether the list comes in pages.
    public boolean isPaged() {
        return !(way instanceof Way.Whole);
    }

    /// The parameters that it adds to the query.
    public Set<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        if (isPaged() && !size.isEmpty()) {
            names.add(size);
        }
        switch (way) {
            case Way.ByCursor cursor -> names.add(cursor.parameter());
            case Way.ByNumber number -> names.add(number.parameter());
            case Way.Whole _, Way.ByLink _ -> {}
        }
        return names;
    }

    /// The elements of a page; empty where the answer is no list.
    public Optional<List<ObjectValue>> elementsOf(ObjectValue page) {
        return switch (Cursor.at(page, elements)) {
            case TupleValue(var all) ->
                Optional.of(all.stream()
                        .filter(ObjectValue.class::isInstance)
                        .map(ObjectValue.class::cast)
                        .toList());
            case NullValue _ when hasElements(page) -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    /// Some servers say null for an empty list.
    private boolean hasElements(ObjectValue page) {
        int dot = elements.lastIndexOf('.');
        Value parent = dot < 0 ? page : Cursor.at(page, elements.substring(0, dot));
        return parent instanceof ObjectValue object && object.has(elements.substring(dot + 1));
    }

    /// What the page says of the one after it.
    ///
    /// @param pages how many have been read, this one included
    public Next next(ObjectValue page, List<ObjectValue> found, int pages) {
        boolean saysMore = Cursor.at(page, more).equals(Value.of(true));
        if (!more.isEmpty() && !saysMore) {
            return new Next.Last();
        }
        Next none = saysMore && !found.isEmpty() ? new Next.Unsaid() : new Next.Last();
        return switch (way) {
            case Way.Whole _ -> new Next.Last();
            case Way.ByCursor(var parameter, var places) ->
                places.stream()
                        .flatMap(place -> place.in(page, found).stream())
                        .findFirst()
                        .<Next>map(cursor -> new Next.Asked(Map.of(parameter, cursor)))
                        .orElse(none);
            case Way.ByNumber(var parameter, var first) ->
                saysMore || !found.isEmpty()
                        ? new Next.Asked(Map.of(parameter, Integer.toString(first + pages)))
                        : new Next.Last();
            case Way.ByLink(var field) ->
                Cursor.at(page, field) instanceof StringValue(var url) && url.contains("?")
                        ? new Next.Asked(query(url))
                        : none;
        };
    }

    private static Map<String, String> query(String url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = url.substring(url.indexOf('?') + 1).replaceFirst("#.*", "");
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(each.substring(0, equals)), decoded(each.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /// A URL that is broken asks for something that the API does not know, which it then says.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
