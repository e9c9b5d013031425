package io.github.darnold.openai.provider.requests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The API of boxes: keeps what it is sent, fills in what it is not, counts versions, and tells no secrets.
final class BoxServer implements AutoCloseable {

    private static final Set<String> SECRET = Set.of("token", "secret_name", "first", "w");

    private final HttpServer server;
    private final Map<String, ObjectValue> boxes = new LinkedHashMap<>();
    private final List<Written> written = new ArrayList<>();

    /// A write: `POST /boxes` or `POST /boxes/1`.
    record Written(String path, ObjectValue body) {}

    BoxServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/boxes", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// The writes since last asked.
    synchronized List<Written> written() {
        List<Written> all = List.copyOf(written);
        written.clear();
        return all;
    }

    /// Somebody else changes a box.
    synchronized void change(String id, String name, Value value) {
        boxes.computeIfPresent(id, (_, box) -> box.with(name, value));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/v1".length());
            byte[] sent = exchange.getRequestBody().readAllBytes();
            byte[] answer = Json.bytes(answer(exchange.getRequestMethod(), path, sent));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized ObjectValue answer(String method, String path, byte[] sent) {
        if (method.equals("POST")) {
            ObjectValue body = (ObjectValue) Json.parse(sent);
            written.add(new Written(path, body));
            String id = path.equals("/boxes") ? Integer.toString(boxes.size() + 1) : id(path);
            boxes.put(id, written(id, body));
        }
        return boxes.getOrDefault(id(path.equals("/boxes") ? "/boxes/" + boxes.size() : path), ObjectValue.EMPTY);
    }

    private static String id(String path) {
        return path.substring("/boxes/".length());
    }

    private ObjectValue written(String id, ObjectValue body) {
        Map<String, Value> box = new LinkedHashMap<>(
                boxes.getOrDefault(id, ObjectValue.of("version", Value.of(0))).members());
        body.members().forEach((name, value) -> box.put(name, kept(value)));
        box.values().removeIf(Value::isNull);
        SECRET.forEach(box::remove);
        box.put("id", Value.of(id));
        box.putIfAbsent("size", Value.of(3));
        box.putIfAbsent("level", Value.of("usual"));
        box.put("version", Value.of(Long.parseLong(String.valueOf(box.get("version"))) + 1));
        return new ObjectValue(box);
    }

    /// Options get a `c` and rules an `id`; secrets go.
    private static Value kept(Value value) {
        if (value instanceof TupleValue(var elements)) {
            List<Value> all = new ArrayList<>();
            elements.forEach(each -> all.add(
                    each instanceof ObjectValue rule ? rule.with("id", Value.of("r" + rule.get("key"))) : each));
            return new TupleValue(all);
        }
        if (value instanceof ObjectValue object && object.has("a")) {
            ObjectValue told = object.without("w");
            return told.has("c") ? told : told.with("c", Value.of("filled in"));
        }
        return value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
