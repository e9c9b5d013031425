package io.github.darnold.terraform.protocol.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/// A loopback port that is ours, before anything answers on it: the host can be told of it and may connect, while what
/// answers is still being built.
public final class BoundPort {

    private final Bound socket;

    private BoundPort(Bound socket) {
        this.socket = socket;
    }

    /// The first of these ports that is free.
    public static BoundPort open(Ports ports) throws IOException {
        IOException failure = new IOException("There is no port to try.");
        for (int port : ports.candidates(ProcessHandle.current().pid())) {
            try {
                return new BoundPort(new Bound(port));
            } catch (IOException taken) {
                failure = taken;
            }
        }
        throw failure;
    }

    public int number() {
        return socket.getLocalPort();
    }

    SocketAddress address() {
        return socket.getLocalSocketAddress();
    }

    /// Gives the socket to whoever wants to make and bind one.
    ServerSocketFactory asFactory() {
        return new ServerSocketFactory() {
            @Override
            public ServerSocket createServerSocket() {
                return socket;
            }

            @Override
            public ServerSocket createServerSocket(int port) {
                return socket;
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog) {
                return socket;
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
                return socket;
            }
        };
    }

    /// Is bound once, whoever asks for it again.
    private static final class Bound extends ServerSocket {

        private static final int BACKLOG = 50;

        Bound(int port) throws IOException {
            super.bind(
                    new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), port),
                    BACKLOG);
        }

        @Override
        public void bind(@Nullable SocketAddress endpoint, int backlog) {}
    }
}
