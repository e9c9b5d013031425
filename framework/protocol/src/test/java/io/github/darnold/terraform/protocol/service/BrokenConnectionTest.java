package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.protocol.prepared.RawMessages;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever arrives, and wherever it ends: the provider goes on answering others.
final class BrokenConnectionTest {

    private static final String PREFACE =
            HexFormat.of().formatHex("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    private static final String SETTINGS = "000000040000000000";

    @ParameterizedTest
    @CsvSource({
        "nothing at all, ''",
        "HTTP/1.1, 474554202f20485454502f312e310d0a0d0a",
        "half a preface, 505249202a20485454502f32",
        "a TLS handshake, 16030100c8010000c40303",
        "a frame header that ends, PREFACE 0000ff",
        "settings that end, PREFACE 0000060400000000000003",
        "headers that end, PREFACE SETTINGS 0000ff0104000000018386",
        "headers of no known encoding, PREFACE SETTINGS 000004010500000001ffffffff",
        "a frame larger than allowed, PREFACE SETTINGS ffffff000000000001",
        "data for a stream that nobody opened, PREFACE SETTINGS 00000500010000000300000000ff",
        "a frame of no known type, PREFACE SETTINGS 0000017f000000000000"
    })
    void goesOnAfter(String ignoredWhat, String bytes) throws IOException {
        String hex =
                bytes.replace("PREFACE", PREFACE).replace("SETTINGS", SETTINGS).replace(" ", "");
        try (Served served = Served.notes()) {
            send(served.port(), HexFormat.of().parseHex(hex));
            assertAnswers(served);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void goesOnAfterNoise(long seed) throws IOException {
        byte[] noise = new byte[4096];
        new Random(seed).nextBytes(noise);
        try (Served served = Served.notes()) {
            send(served.port(), noise);
            send(served.port(), concat(HexFormat.of().parseHex(PREFACE + SETTINGS), noise));
            assertAnswers(served);
        }
    }

    /// A message whose length says more than follows, or that is no message of the protocol.
    @ParameterizedTest
    @ValueSource(strings = {"0a", "0aff", "0a05", "ffffffffff", "1a80808080", "0a0361"})
    void refusesMessagesThatEndTooEarly(String hex) throws IOException {
        try (Served served = Served.notes()) {
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> ClientCalls.blockingUnaryCall(
                            served.channel(), raw(), within(20), HexFormat.of().parseHex(hex)))
                    .satisfies(refusal -> assertThat(refusal.getStatus().getCode())
                            .isIn(Status.Code.INTERNAL, Status.Code.CANCELLED, Status.Code.UNKNOWN));
            assertAnswers(served);
        }
    }

    @Test
    void goesOnWhenCallersGoAwayInTheMiddle() throws IOException {
        try (Served served = Served.notes()) {
            for (int i = 0; i < 50; i++) {
                var call = served.channel().newCall(ProviderGrpc.getGetProviderSchemaMethod(), within(20));
                call.start(new ClientCall.Listener<>() {}, new Metadata());
                call.request(1);
                call.cancel("gone", null);
            }
            assertAnswers(served);
        }
    }

    private static void assertAnswers(Served served) {
        var schema = served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
        assertThat(schema.getResourceSchemasMap()).containsKey(Notes.NOTE);
    }

    /// Sends it all, ends there, and waits for the other side to hang up.
    private static void send(int port, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(20));
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            socket.shutdownOutput();
            drain(socket.getInputStream());
        }
    }

    /// A reset is as good an end as any.
    private static void drain(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException _) {
            // It hung up.
        } catch (IOException e) {
            throw new UncheckedIOException("the provider keeps a broken connection open", e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static CallOptions within(int seconds) {
        return CallOptions.DEFAULT.withDeadlineAfter(seconds, TimeUnit.SECONDS);
    }

    private static MethodDescriptor<byte[], byte[]> raw() {
        return ProviderGrpc.getValidateResourceConfigMethod().toBuilder(RawMessages.MARSHALLER, RawMessages.MARSHALLER)
                .build();
    }
}
