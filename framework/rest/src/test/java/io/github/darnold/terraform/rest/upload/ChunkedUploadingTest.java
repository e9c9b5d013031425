package io.github.darnold.terraform.rest.upload;

import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.file.LocalFile;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of one part, so that answers come in order.
class ChunkedUploadingTest {

    private static final ChunkedUpload IN_PARTS = new ChunkedUpload(
            new ChunkedUpload.Limits(5, 100, 1000),
            new ChunkedUpload.Begin(post("/uploads"), (fields, file) -> fields.with("name", Value.of(file.filename()))),
            new ChunkedUpload.Part(post("/uploads/{upload}/parts"), "data"),
            new ChunkedUpload.Complete(
                    post("/uploads/{upload}/complete"),
                    (parts, md5) ->
                            ObjectValue.of("part", Value.of(parts.getFirst())).with("md5", Value.of(md5)),
                    "file"),
            post("/uploads/{upload}/cancel"));

    private static final Answer BEGUN = Answer.ok("{\"id\":\"u1\"}");

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve("a"), "0123456789");
    }

    @Test
    void beginsSendsAndCompletes() {
        try (var server = ScriptedServer.answering(
                BEGUN, Answer.ok("{\"id\":\"p1\"}"), Answer.ok("{\"file\":{\"id\":\"f1\"}}"))) {
            assertThat(send(server, Calls.fresh()).document()).isEqualTo(ObjectValue.of("id", Value.of("f1")));
            assertThat(server.received().getFirst()).hasToString("POST /uploads {\"purpose\":\"p\",\"name\":\"a\"}");
            assertThat(server.received().get(1).text()).contains("name=\"data\"", "0123456789");
            assertThat(server.last())
                    .hasToString("POST /uploads/u1/complete "
                            + "{\"part\":\"p1\",\"md5\":\"781e5e245d69b566979b86e28d23f2c7\"}");
        }
    }

    @Test
    void cancelsWhenTheUserPressesCtrlC() {
        try (var server = ScriptedServer.answering(BEGUN, Answer.html(503), Answer.ok("{}"))) {
            assertThatExceptionOfType(Stopped.class)
                    .isThrownBy(() -> send(server, Calls.at(FakeTime.stoppingInPause(1))));
            assertThat(server.calls())
                    .containsExactly("POST /uploads", "POST /uploads/u1/parts", "POST /uploads/u1/cancel");
        }
    }

    @Test
    void cancelsWhenTheFileChanges() {
        FakeTime changing = FakeTime.inWhosePauses(() -> write(path, "something else"));
        try (var server = ScriptedServer.answering(BEGUN, Answer.html(503))) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> send(server, Calls.at(changing)))
                    .satisfies(e -> assertThat(e.diagnostics().getFirst().summary())
                            .isEqualTo(path + " changed while it was uploaded"));
            assertThat(server.last()).hasToString("POST /uploads/u1/cancel");
        }
    }

    @Test
    void tellsTheFirstFailureThoughCancellingFailsToo() {
        try (var server = ScriptedServer.answering(
                BEGUN, Answer.error(400, "bad", "not this part"), Answer.error(400, "bad", "not cancelled"))) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> send(server, Calls.fresh()))
                    .withMessageContaining("not this part");
        }
    }

    @Test
    void beginsNothingForAFileAboveTheLimit() throws IOException {
        Files.write(path, new byte[1001]);
        try (var server = ScriptedServer.answering()) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> send(server, Calls.fresh()))
                    .satisfies(e ->
                            assertThat(e.diagnostics().getFirst().summary()).isEqualTo(path + " is too large"));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void isForLargeFilesAlone() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            ChunkedUploading upload = new ChunkedUploading(IN_PARTS, api, Calls.fresh());
            assertThat(upload.large(form(file()))).isPresent();
            assertThat(upload.large(form(new Body.FilePart("file", "a", new Body.Content.InMemory(new byte[10])))))
                    .isEmpty();
            assertThat(upload.large(new Body.None())).isEmpty();
        }
    }

    private Body.FilePart file() {
        return new Body.FilePart("file", "a", Body.Content.OnDisk.whole(LocalFile.at(path)));
    }

    private static Body form(Body.FilePart file) {
        return new Body.Multipart(ObjectValue.EMPTY, List.of(file));
    }

    private ApiAnswer send(ScriptedServer server, Call call) {
        try (var api = Apis.of(server)) {
            return new ChunkedUploading(IN_PARTS, api, call)
                    .send(
                            ObjectValue.of("purpose", Value.of("p")),
                            file(),
                            last -> ChunkedUploading.open(IN_PARTS, api.send(last, call)));
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
