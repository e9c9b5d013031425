package io.github.darnold.openai.emulator.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A web server (HTTP/1.1) with one handler and a virtual thread for each connection. Other than the JDK's it tells the
/// time of a given clock, and can stop in the middle of an answer.
public final class WebServer implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final ServerSocket server;
    private final Handler handler;
    private final InstantSource clock;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private WebServer(ServerSocket server, InstantSource clock, Handler handler) {
        this.server = server;
        this.clock = clock;
        this.handler = handler;
    }

    /// Starts to listen.
    ///
    /// @param port 0 for any free one
    /// @param clock of the header `Date`
    /// @throws IOException when the port is in use or the host is not of this machine
    public static WebServer start(String host, int port, InstantSource clock, Handler handler) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        WebServer server = new WebServer(socket, clock, handler);
        // Not virtual: a program whose other threads have ended goes on serving.
        Thread.ofPlatform().name("web-server").start(server::accept);
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed, or a client that was gone before it was served.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Connection(socket, clock, handler).serve();
        } catch (IOException _) {
            // The client is gone, or the server closed.
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(WebServer::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception _) {
            // It is closed then.
        }
    }
}
