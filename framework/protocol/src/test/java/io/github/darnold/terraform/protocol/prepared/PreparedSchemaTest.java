package io.github.darnold.terraform.protocol.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.protocol.message.SchemaAnswers;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderImplBase;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetMetadata;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreparedSchemaTest {

    private static final NotesProvider NOTES = new NotesProvider(() -> {});

    @TempDir
    private Path release;

    private byte[] prepared() throws IOException {
        PreparedSchema.write(NOTES, release);
        try (Stream<Path> files = Files.walk(release)) {
            return Files.readAllBytes(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    @Test
    void isTheAnswerThatTheDefinitionsGive() throws IOException {
        assertThat(GetProviderSchema.Response.parseFrom(prepared())).isEqualTo(answer());
    }

    private static GetProviderSchema.Response answer() {
        try (Engine<?> engine = new Engine<>(NOTES)) {
            return SchemaAnswers.schemas(engine.schemas());
        }
    }

    @Test
    void isTheSameAtEveryBuild() throws IOException {
        assertThat(prepared()).isEqualTo(prepared());
    }

    @Test
    void isAbsentInDevelopment() {
        assertThat(PreparedSchema.find()).isEmpty();
    }

    @Test
    void takesThePlaceOfOneMethodAndOfNoOther() throws IOException {
        byte[] schema = prepared();
        Server server = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .addService(PreparedMethod.in(new Metadata().bindService(), "GetProviderSchema", () -> schema))
                .build()
                .start();
        ManagedChannel channel = OkHttpChannelBuilder.forAddress(
                        "127.0.0.1", server.getPort(), InsecureChannelCredentials.create())
                .build();
        try {
            var calls = ProviderGrpc.newBlockingStub(channel);
            assertThat(calls.getProviderSchema(GetProviderSchema.Request.getDefaultInstance()))
                    .isEqualTo(answer());
            assertThat(calls.getMetadata(GetMetadata.Request.getDefaultInstance()))
                    .isEqualTo(Metadata.ANSWER);
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    /// Answers one other call, and refuses to make the schemas.
    private static final class Metadata extends ProviderImplBase {

        static final GetMetadata.Response ANSWER = GetMetadata.Response.newBuilder()
                .addResources(GetMetadata.ResourceMetadata.newBuilder().setTypeName("notes_note"))
                .build();

        @Override
        public void getMetadata(GetMetadata.Request request, StreamObserver<GetMetadata.Response> out) {
            out.onNext(ANSWER);
            out.onCompleted();
        }
    }
}
