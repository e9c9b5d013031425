package io.github.darnold.terraform.rest.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A request, relative to the API's base URL.
///
/// @param path concrete and escaped: `/projects/proj_1`
/// @param query in order; names may repeat (`include[]`)
public record ApiRequest(Method method, String path, List<Query> query, Body body) {

    /// One query parameter, not escaped.
    public record Query(String name, String value) {}

    public ApiRequest {
        query = List.copyOf(query);
    }

    public static ApiRequest of(Method method, String path) {
        return new ApiRequest(method, path, List.of(), new Body.None());
    }

    public ApiRequest with(Body other) {
        return new ApiRequest(method, path, query, other);
    }

    public ApiRequest with(Query more) {
        var all = new ArrayList<>(query);
        all.removeIf(each -> each.name().equals(more.name()) && !more.name().endsWith("[]"));
        all.add(more);
        return new ApiRequest(method, path, all, body);
    }

    /// Path and query as they stand in the URL.
    String target() {
        if (query.isEmpty()) {
            return path;
        }
        return path
                + query.stream()
                        .map(each -> escape(each.name()) + "=" + escape(each.value()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
