package io.github.darnold.terraform.rest.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request, relative to the API's base URL.
///
/// @param path concrete and escaped: `/projects/proj_1`
/// @param query in order; names may repeat (`include[]`)
/// @param family the template of the path: requests of one method and family share a rate limit
/// @param repetition when it may be sent again by itself
/// @param idempotencyKey by which the API knows that it was sent again; null where it does not
/// @param onFailure what is known of its failures
/// @param isAbandonable whether nothing is lost when it is given up under way: at the user's Ctrl-C it is
/// @param reception what becomes of an answer that is bytes; null where it is a document
public record ApiRequest(
        Method method,
        String path,
        List<Query> query,
        Body body,
        String family,
        RetrySafety repetition,
        @Nullable String idempotencyKey,
        boolean isAbandonable,
        OnFailure onFailure,
        @Nullable Reception reception) {

    /// One query parameter, not escaped.
    public record Query(String name, String value) {}

    public ApiRequest {
        query = List.copyOf(query);
    }

    public static ApiRequest of(Method method, String path) {
        return new ApiRequest(
                method,
                path,
                List.of(),
                new Body.None(),
                path,
                method.repetition(),
                null,
                method == Method.GET,
                OnFailure.NOTHING,
                null);
    }

    public ApiRequest inFamily(String template) {
        return new ApiRequest(
                method, path, query, body, template, repetition, idempotencyKey, isAbandonable, onFailure, reception);
    }

    /// The same request, which only sets what it names and can therefore be sent twice.
    public ApiRequest repeatable() {
        return repeated(RetrySafety.IDEMPOTENT);
    }

    public ApiRequest repeated(RetrySafety when) {
        return new ApiRequest(
                method, path, query, body, family, when, idempotencyKey, isAbandonable, onFailure, reception);
    }

    /// The same request, which the API carries out once for this key.
    public ApiRequest knownBy(String key) {
        return new ApiRequest(
                method, path, query, body, family, RetrySafety.IDEMPOTENT, key, isAbandonable, onFailure, reception);
    }

    /// The same request, which is of no use alone: it may be sent twice, and given up under way.
    public ApiRequest abandonable() {
        return new ApiRequest(
                method, path, query, body, family, RetrySafety.IDEMPOTENT, idempotencyKey, true, onFailure, reception);
    }

    /// The same request, whose answer's bytes become this file. One that is there is replaced.
    public ApiRequest savedTo(Path file) {
        return received(new Reception.InFile(file, true));
    }

    /// The same request, whose answer is bytes.
    public ApiRequest received(Reception how) {
        return new ApiRequest(
                method, path, query, body, family, repetition, idempotencyKey, isAbandonable, onFailure, how);
    }

    public ApiRequest with(Body other) {
        return new ApiRequest(
                method, path, query, other, family, repetition, idempotencyKey, isAbandonable, onFailure, reception);
    }

    public ApiRequest with(Query more) {
        var all = new ArrayList<>(query);
        all.removeIf(each -> each.name().equals(more.name()) && !more.name().endsWith("[]"));
        all.add(more);
        return new ApiRequest(
                method, path, all, body, family, repetition, idempotencyKey, isAbandonable, onFailure, reception);
    }

    public ApiRequest with(OnFailure known) {
        return new ApiRequest(
                method, path, query, body, family, repetition, idempotencyKey, isAbandonable, known, reception);
    }

    /// The same request without what the API refused of it, where it can do without.
    Optional<ApiRequest> without(ApiFailure failure) {
        return body instanceof Body.Json(var document)
                ? onFailure
                        .refused(failure)
                        .filter(document::has)
                        .map(name -> with(new Body.Json(document.without(name))))
                : Optional.empty();
    }

    /// Path and query as they stand in the URL.
    public String target() {
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
