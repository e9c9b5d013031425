package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.rest.trace.Disclosure;
import io.github.darnold.terraform.rest.trace.Outline;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells the log of requests and answers. Bodies are outlined, and at the level `trace` alone.
final class ExchangeLog {

    private final Supplier<Disclosure> disclosure;
    private final String requestIdHeader;
    private volatile @Nullable Disclosure known;

    /// @param disclosure asked for when the first body or query is written
    ExchangeLog(Supplier<Disclosure> disclosure, String requestIdHeader) {
        this.disclosure = disclosure;
        this.requestIdHeader = requestIdHeader;
    }

    private Disclosure disclosure() {
        Disclosure found = known;
        if (found == null) {
            found = disclosure.get();
            known = found;
        }
        return found;
    }

    void sending(ApiRequest request, Call call) {
        if (call.log().isEnabled(Logger.Level.TRACE)) {
            List<Object> fields = start(request);
            fields.addAll(List.of("body", outline(request.body())));
            call.log().trace("request", fields.toArray());
        }
    }

    void received(ApiRequest request, HttpResponse<byte[]> response, long milliseconds, Call call) {
        if (!call.log().isEnabled(Logger.Level.DEBUG)) {
            return;
        }
        List<Object> fields = start(request);
        fields.addAll(List.of(
                "status",
                response.statusCode(),
                "request_id",
                response.headers().firstValue(requestIdHeader).orElse(""),
                "duration_ms",
                milliseconds));
        if (call.log().isEnabled(Logger.Level.TRACE)) {
            fields.addAll(List.of("bytes", response.body().length, "body", outline(response.body())));
        }
        call.log().debug("answer", fields.toArray());
    }

    private List<Object> start(ApiRequest request) {
        List<Object> fields = new ArrayList<>(List.of("method", request.method(), "path", request.path()));
        if (!request.query().isEmpty()) {
            fields.addAll(List.of("query", outline(request.query())));
        }
        return fields;
    }

    private String outline(List<ApiRequest.Query> query) {
        return query.stream()
                .map(each -> Outline.ofQuery(each.name(), each.value(), disclosure()))
                .collect(Collectors.joining("&"));
    }

    private String outline(Body body) {
        return switch (body) {
            case Body.None _ -> "";
            case Body.Json(var document) -> Outline.of(document, disclosure());
            case Body.Multipart(var fields, var files) ->
                "form " + Outline.of(fields, disclosure())
                        + files.stream()
                                .map(file -> " and file " + file.field())
                                .collect(Collectors.joining());
        };
    }

    private String outline(byte[] answer) {
        if (answer.length == 0) {
            return "";
        }
        try {
            return Outline.of(Json.parse(answer, Json.Excess.AS_TEXT), disclosure());
        } catch (InvalidJson _) {
            return "not JSON";
        }
    }
}
