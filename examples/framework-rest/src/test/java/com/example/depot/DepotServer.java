package com.example.depot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.scenario.ReceivedRequest;
import io.github.darnold.terraform.testing.scenario.TestApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The depot, on a port of this machine.
final class DepotServer implements TestApi {

    static final String KEY = "depot-key-of-the-tests";

    private static final String BASE = "/v2";

    private final HttpServer server;
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private Shelves shelves = new Shelves();

    private DepotServer(HttpServer server) {
        this.server = server;
    }

    static DepotServer start() {
        try {
            var server = new DepotServer(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            server.server.createContext("/", server::answer);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            String query = String.valueOf(exchange.getRequestURI().getQuery()).replace("null", "");
            received.add(new ReceivedRequest(exchange.getRequestMethod(), path, query, body));
            Shelves.Answer answer = KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))
                    ? shelves.answer(exchange.getRequestMethod(), path, query, json(body))
                    : Shelves.Answer.error(401, "bad_key", "The depot does not know this key.");
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Trace", "trace-" + received.size());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static ObjectValue json(String body) {
        return body.isEmpty() ? ObjectValue.EMPTY : (ObjectValue) Json.parse(body);
    }

    String url() {
        return resolve("").toString();
    }

    @Override
    public URI resolve(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE + path);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    @Override
    public Map<String, String> headers(String path) {
        return Map.of("X-Api-Key", KEY);
    }

    @Override
    public List<ReceivedRequest> requests() {
        return List.copyOf(received);
    }

    @Override
    public void fail(int calls, String method, String path, String failure) {
        throw new IllegalArgumentException("The depot does not fail.");
    }

    @Override
    public void recover() {
        // It never fails.
    }

    @Override
    public void advance(Duration step) {
        throw new IllegalArgumentException("The depot has no clock.");
    }

    @Override
    public synchronized void reset() {
        shelves = new Shelves();
        received.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
