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
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), announced(answer));
        boolean cut = answer.delivery() == Answer.Delivery.CUT;
        if (!cut && answer.body().length == 0 && answer.rest() == null) {
            return;
        }
        OutputStream out = exchange.getResponseBody();
        out.write(answer.body(), 0, cut ? answer.body().length / 2 : answer.body().length);
        if (!cut && answer.rest() != null) {
            answer.rest().writeTo(out);
        }
        out.flush();
    }

    /// The server takes 0 for "unknown length" and -1 for "no body".
    private static long announced(Answer answer) {
        int first = answer.body().length;
        if (answer.delivery() == Answer.Delivery.CUT) {
            return first + 16L;
        }
        Answer.Rest rest = answer.rest();
        if (rest != null) {
            return rest.length() < 0 ? 0 : first + rest.length();
        }
        return first == 0 ? -1 : first;
    }
}
