package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// A request as it goes over the line.
record Outgoing(HttpRequest http, ObservedBody body) {

    /// Writes a request out.
    ///
    /// @throws IOException when it carries a file that is not there
    static Outgoing of(ApiRequest request, Endpoint endpoint, Settings settings) throws IOException {
        HttpRequest.Builder http = HttpRequest.newBuilder(endpoint.uri(request.target()))
                .header("User-Agent", settings.userAgent())
                .header("Accept", request.reception() == null ? "application/json" : "*/*");
        endpoint.headers().forEach(http::header);
        endpoint.host().ifPresent(name -> http.header("Host", name));
        settings.network().login(endpoint.base()).ifPresent(login -> http.header("Proxy-Authorization", login));
        if (request.idempotencyKey() != null) {
            http.header("Idempotency-Key", request.idempotencyKey());
        }
        ObservedBody body = new ObservedBody(
                switch (request.body()) {
                    case Body.None _ -> BodyPublishers.noBody();
                    case Body.Json(var document) -> {
                        http.header("Content-Type", "application/json");
                        yield BodyPublishers.ofByteArray(Json.bytes(document));
                    }
                    case Body.Multipart form -> {
                        Multipart multipart = new Multipart(form);
                        http.header("Content-Type", multipart.contentType());
                        yield multipart.publisher();
                    }
                });
        return new Outgoing(http.method(request.method().name(), body).build(), body);
    }
}
