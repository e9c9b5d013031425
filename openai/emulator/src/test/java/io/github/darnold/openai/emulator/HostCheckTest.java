package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "[::2]", ""})
    void refusesOtherHosts(String host) throws IOException {
        try (Emulator emulator = Emulator.start()) {
            assertThat(status(emulator, "GET /v1/models", "Host: " + host)).isEqualTo("421");
            assertThat(status(emulator, "GET /_emulator/requests", "Host: " + host))
                    .isEqualTo("421");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.1.2.3:4", "[::1]:4010", "openai.localhost"})
    void answersToTheLoopbackInterface(String host) throws IOException {
        try (Emulator emulator = Emulator.start()) {
            assertThat(status(emulator, "GET /v1/models", "Host: " + host)).isEqualTo("200");
        }
    }

    @Test
    void answersToOtherHostsWhenToldTo() throws IOException {
        EmulatorOptions options = EmulatorOptions.defaults();
        try (Emulator one = Emulator.start(options.withAllowedHosts(Set.of("openai.test")));
                Emulator all = Emulator.start(options.withAllowedHosts(Set.of("*")))) {
            assertThat(status(one, "GET /v1/models", "Host: openai.test:80")).isEqualTo("200");
            assertThat(status(one, "GET /v1/models", "Host: evil.example")).isEqualTo("421");
            assertThat(status(all, "GET /v1/models", "Host: evil.example")).isEqualTo("200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "not a URL"})
    void doesNotLetPagesOfOthersSteerIt(String origin) throws IOException {
        try (Emulator emulator = Emulator.start()) {
            assertThat(status(emulator, "POST /_emulator/reset", "Host: localhost\r\nOrigin: " + origin))
                    .isEqualTo("403");
        }
    }

    @Test
    void letsItsOwnPagesSteerIt() throws IOException {
        try (Emulator emulator = Emulator.start()) {
            assertThat(status(emulator, "POST /_emulator/reset", "Host: localhost\r\nOrigin: http://localhost:3000"))
                    .isEqualTo("200");
        }
    }

    private static String status(Emulator emulator, String operation, String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), emulator.baseUrl().getPort())) {
            String request = operation + " HTTP/1.1\r\n" + headers
                    + "\r\nAuthorization: Bearer sk-test\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ", 3)[1];
        }
    }
}
