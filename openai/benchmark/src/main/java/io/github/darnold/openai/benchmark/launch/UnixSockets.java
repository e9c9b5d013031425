package io.github.darnold.openai.benchmark.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import javax.net.SocketFactory;

/// Connects to one socket in the file system, whatever address it is asked for.
final class UnixSockets extends SocketFactory {

    private final UnixDomainSocketAddress address;

    UnixSockets(UnixDomainSocketAddress address) {
        this.address = address;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return UnixSocket.connectedTo(address);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return UnixSocket.connectedTo(address);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return UnixSocket.connectedTo(address);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return UnixSocket.connectedTo(address);
    }
}
