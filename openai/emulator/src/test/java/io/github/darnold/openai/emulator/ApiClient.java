package io.github.darnold.openai.emulator;

import io.github.darnold.openai.emulator.control.EmulatorClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the emulator that knows nothing of its classes but where it listens.
final class ApiClient {

    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final Map<String, String> headers;

    private ApiClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /// With a project's key and the assistants' beta header.
    static ApiClient of(Emulator emulator) {
        return new ApiClient(
                emulator.baseUrl(), Map.of("Authorization", "Bearer sk-test", "OpenAI-Beta", "assistants=v2"));
    }

    static ApiClient admin(Emulator emulator) {
        return new ApiClient(emulator.baseUrl(), Map.of("Authorization", "Bearer sk-admin-test"));
    }

    static Emulator emulatorAtFixedTime() {
        return Emulator.start(EmulatorOptions.defaults().withClock(EmulatorClock.fixed(START)));
    }

    ApiClient with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiClient(base, more);
    }

    ApiClient without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new ApiClient(base, fewer);
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Reply post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /// All ids of a list, page after page.
    List<String> idsOfAllPages(String path, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor)
                    .json();
            page.get("data").forEach(object -> ids.add(object.get("id").stringValue()));
            more = page.get("has_more").asBoolean();
            cursor = "&after=" + ids.getLast();
        }
        return ids;
    }

    private HttpRequest.Builder request(String path) {
        // Absolute paths beside the base URL, such as the controls, start at the server's root.
        URI uri = path.startsWith("/_emulator") ? base.resolve(path) : URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        headers.forEach(request::setHeader);
        return request;
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Reply(int status, HttpResponse<byte[]> response) {

        byte[] bytes() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// A text inside a successful answer.
        String text(String pointer) {
            if (status != 200) {
                throw new AssertionError("status " + status + ": " + json());
            }
            return json().at(pointer).asString();
        }

        String id() {
            return text("/id");
        }

        /// Status, code, parameter and message of a refusal.
        String error() {
            JsonNode error = json().get("error");
            return status + " " + error.get("code").asString("-") + " "
                    + error.get("param").asString("-") + ": "
                    + error.get("message").asString();
        }
    }
}
