package io.github.darnold.openai.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A web server with one handler and a virtual thread for each request.
public final class WebServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    private final HttpServer server;
    private final ExecutorService threads;

    private WebServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// Starts to listen.
    ///
    /// @param port 0 for any free one
    /// @throws IOException when the port is in use or the host is not of this machine
    public static WebServer start(String host, int port, Handler handler) throws IOException {
        // An answer is written in two parts; without this the second waits for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
        return new WebServer(server, threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            deliver(exchange, handle(exchange, handler));
        }
    }

    private static Answer handle(HttpExchange exchange, Handler handler) throws IOException {
        try {
            return handler.handle(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    Query.parse(exchange.getRequestURI().getRawQuery()),
                    new Headers(exchange.getRequestHeaders()),
                    exchange.getRequestBody()));
        } catch (ApiError e) {
            return e.answer();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "This is a bug in the emulator", e);
            return new ApiError(500, "server_error", "This is a bug in the emulator: " + e, null, null).answer();
        }
    }

    private static void deliver(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.delivery().reachesClient()) {
            return;
        }
        byte[] body = answer.body();
        boolean cut = answer.delivery() == Answer.Delivery.CUT;
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        // The server takes 0 for "unknown length" and -1 for "no body".
        long length = cut ? body.length + 16L : body.length == 0 ? -1 : body.length;
        exchange.sendResponseHeaders(answer.status(), length);
        if (length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, cut ? body.length / 2 : body.length);
            out.flush();
        }
    }
}
