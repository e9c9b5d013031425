package io.github.darnold.openai.benchmark.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import javax.net.SocketFactory;

/// Connects to one plugin, whatever address it is asked for. As Terraform's connections do, these send small messages
/// at once: else the end of the TLS handshake waits for 40 ms, which are neither Terraform's nor the plugin's.
final class PluginSockets extends SocketFactory {

    private final SocketAddress plugin;

    PluginSockets(SocketAddress plugin) {
        this.plugin = plugin;
    }

    private Socket connect() throws IOException {
        if (plugin instanceof UnixDomainSocketAddress file) {
            return UnixSocket.connectedTo(file);
        }
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(plugin);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connect();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connect();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connect();
    }
}
