package io.github.darnold.openai.benchmark.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/// A connection to a socket in the file system, in the form that TLS and gRPC take. Go's plugins listen on those.
final class UnixSocket extends Socket {

    private final SocketChannel channel;

    private UnixSocket(SocketChannel channel) {
        this.channel = channel;
    }

    static UnixSocket connectedTo(UnixDomainSocketAddress address) throws IOException {
        return new UnixSocket(SocketChannel.open(address));
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream getOutputStream() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isInputShutdown() {
        return isClosed();
    }

    @Override
    public boolean isOutputShutdown() {
        return isClosed();
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    /// There are no packets to delay.
    @Override
    public void setTcpNoDelay(boolean on) {}

    /// Nobody here reads with a limit: the whole launch has one.
    @Override
    public void setSoTimeout(int milliseconds) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
