package io.github.darnold.terraform.rest.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A proxy that leads all connections to one port of this machine, whatever host they are for.
final class Tunnel implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    private Tunnel(ServerSocket socket, int target) {
        this.socket = socket;
        this.target = target;
    }

    static Tunnel to(int target) throws IOException {
        Tunnel tunnel = new Tunnel(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(tunnel::accept);
        return tunnel;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// The first lines of what was asked.
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> lead(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            requests.add(line(client.getInputStream()));
            while (!line(client.getInputStream()).isEmpty()) {
                // Headers do not matter.
            }
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (IOException _) {
            // The client went away.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException _) {
            // One of them went away.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
