package io.github.darnold.openai.benchmark.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixSocketTest {

    @Test
    void carriesBytesBothWays(@TempDir Path folder) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            try (Socket socket = new PluginSockets(address).createSocket(InetAddress.getLoopbackAddress(), 1);
                    SocketChannel peer = server.accept()) {
                assertThat(socket.isConnected()).isTrue();
                socket.getOutputStream().write("to".getBytes(StandardCharsets.US_ASCII));
                ByteBuffer received = ByteBuffer.allocate(2);
                peer.read(received);
                assertThat(received.array()).asString(StandardCharsets.US_ASCII).isEqualTo("to");
                peer.write(ByteBuffer.wrap("fro".getBytes(StandardCharsets.US_ASCII)));
                assertThat(socket.getInputStream().readNBytes(3))
                        .asString(StandardCharsets.US_ASCII)
                        .isEqualTo("fro");
            }
        }
    }

    @Test
    void failsWhereNobodyListens(@TempDir Path folder) {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
        assertThatThrownBy(() -> new PluginSockets(address).createSocket("localhost", 1))
                .isInstanceOf(IOException.class);
    }
}
