package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.github.darnold.terraform.protocol.log.Threshold;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever arrives, the provider answers in time: what can be read as a message, by diagnostics; what cannot, by a
/// gRPC status. Short in every build; `-Dgarbage.messages=100000 -Dgarbage.seed=...` for more or others.
final class GarbageTest {

    private static final int MESSAGES = Integer.getInteger("garbage.messages", 2_000);
    private static final long SEED = Long.getLong("garbage.seed", 20_261_129);
    private static final int SECONDS = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    /// Takes bytes for messages.
    private enum Raw implements MethodDescriptor.Marshaller<byte[]> {
        BYTES;

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void isAnsweredWhateverItIs() throws IOException {
        List<MethodDescriptor<?, ?>> calls =
                List.copyOf(ProviderGrpc.getServiceDescriptor().getMethods());
        Random random = new Random(SEED);
        Garbage garbage = new Garbage(random, directory);
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Served served = Served.provider(new NotesProvider(() -> {}), Threshold.OFF)) {
            for (int i = 0; i < MESSAGES; i++) {
                MethodDescriptor<?, ?> call = calls.get(random.nextInt(calls.size()));
                byte[] request = garbage.request();
                Status.Code outcome = send(served, call, request);
                String about = "message %d of seed %d to %s: %s"
                        .formatted(
                                i,
                                SEED,
                                call.getBareMethodName(),
                                HexFormat.of().formatHex(request));
                assertThat(outcome).as(about).isNotIn(Status.Code.DEADLINE_EXCEEDED, Status.Code.UNAVAILABLE);
                if (isMessage(call, request)) {
                    assertThat(outcome).as(about).isEqualTo(Status.Code.OK);
                }
                outcomes.merge((isMessage(call, request) ? "message " : "garbage ") + outcome, 1, Integer::sum);
            }
        }
        assertThat(outcomes).as("all of %d: %s", MESSAGES, outcomes).containsKey("message OK");
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MESSAGES);
        if (Boolean.getBoolean("garbage.tell")) {
            java.util.logging.Logger.getLogger("garbage").info(() -> "seed " + SEED + ": " + outcomes);
        }
    }

    private static Status.Code send(Served served, MethodDescriptor<?, ?> call, byte[] request) {
        MethodDescriptor<byte[], byte[]> raw =
                call.toBuilder(Raw.BYTES, Raw.BYTES).build();
        try {
            ClientCalls.blockingServerStreamingCall(
                            served.channel()
                                    .newCall(raw, CallOptions.DEFAULT.withDeadlineAfter(SECONDS, TimeUnit.SECONDS)),
                            request)
                    .forEachRemaining(_ -> {});
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    /// Read from an array, as the server reads it: from a stream, protobuf takes some that it refuses there.
    private static boolean isMessage(MethodDescriptor<?, ?> call, byte[] request) {
        var marshaller = (MethodDescriptor.PrototypeMarshaller<?>) call.getRequestMarshaller();
        MessageLite prototype = (MessageLite) Objects.requireNonNull(marshaller.getMessagePrototype());
        try {
            prototype.getParserForType().parseFrom(request);
            return true;
        } catch (InvalidProtocolBufferException _) {
            return false;
        }
    }
}
