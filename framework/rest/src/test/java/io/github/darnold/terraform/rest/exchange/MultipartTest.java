package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.rest.file.LocalFile;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Received;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartTest {

    @Test
    void flattensFieldsAsFormsDo() {
        var fields =
                Values.json("{'purpose':'batch','n':1.50,'on':true,'none':null,'expires':{'anchor':'a','seconds':3600},"
                        + "'tags':['x','y']}");
        assertThat(parts(fields))
                .containsExactly(
                        "name=\"purpose\"\r\n\r\nbatch",
                        "name=\"n\"\r\n\r\n1.5",
                        "name=\"on\"\r\n\r\ntrue",
                        "name=\"expires[anchor]\"\r\n\r\na",
                        "name=\"expires[seconds]\"\r\n\r\n3600",
                        "name=\"tags[]\"\r\n\r\nx",
                        "name=\"tags[]\"\r\n\r\ny");
    }

    @Test
    void quotesNamesAsBrowsersDo() {
        var file = new Body.FilePart("file", "a\"b\r\nc.txt", new Body.Content.InMemory(bytes("content")));
        assertThat(parts(ObjectValue.EMPTY, file))
                .containsExactly("name=\"file\"; filename=\"a%22b%0D%0Ac.txt\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\ncontent");
    }

    @Test
    void sendsTextInUtf8() {
        var file = new Body.FilePart("file", "größe.txt", new Body.Content.InMemory(bytes("ä")));
        assertThat(parts(Values.object("name", "日本"), file))
                .anyMatch(part -> part.endsWith("日本"))
                .anyMatch(part -> part.contains("größe.txt"));
    }

    @Test
    void streamsAFileFromDisk(@TempDir Path folder) throws IOException {
        byte[] content = new byte[3_000_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        Path path = Files.write(folder.resolve("big.bin"), content);
        var file = new Body.FilePart("file", "big.bin", Body.Content.OnDisk.whole(LocalFile.at(path)));
        Received received = send(ObjectValue.EMPTY, file);
        assertThat(received.header("content-length")).isEqualTo(Integer.toString(received.body().length));
        String sent = new String(received.body(), StandardCharsets.ISO_8859_1);
        assertThat(sent).contains(new String(content, StandardCharsets.ISO_8859_1));
    }

    @Test
    void sendsTheSameFileAgainAfterAFailure(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("a.txt"), "content of a");
        var form = new Body.Multipart(
                ObjectValue.EMPTY,
                List.of(new Body.FilePart("file", "a.txt", Body.Content.OnDisk.whole(LocalFile.at(path)))));
        try (var server = ScriptedServer.answering(Answer.html(503), Answer.ok("{}"));
                var api = Apis.of(server)) {
            api.fetch(ApiRequest.of(Method.POST, "/files").with(form), Calls.fresh());
            assertThat(server.received())
                    .hasSize(2)
                    .allMatch(each -> each.text().contains("content of a"));
        }
    }

    @Test
    void refusesAFileThatChangesBetweenTwoAttempts(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("a.txt"), "before");
        var content = Body.Content.OnDisk.whole(LocalFile.at(path));
        var form = new Body.Multipart(ObjectValue.EMPTY, List.of(new Body.FilePart("file", "a.txt", content)));
        FakeTime changing = FakeTime.inWhosePauses(() -> write(path, "after it all"));
        try (var server = ScriptedServer.answering(Answer.html(503), Answer.ok("{}"));
                var api = Apis.of(server)) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(
                            () -> api.fetch(ApiRequest.of(Method.POST, "/files").with(form), Calls.at(changing)))
                    .satisfies(e -> assertThat(e.diagnostics().getFirst().summary())
                            .isEqualTo(path + " changed while it was uploaded"));
        }
    }

    @Test
    void refusesWhatHasNoForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> send(ObjectValue.of("x", UnknownValue.UNKNOWN)))
                .withMessageContaining("x has no form");
    }

    /// The parts without the first header's constant beginning.
    private static List<String> parts(ObjectValue fields, Body.FilePart... files) {
        Received received = send(fields, files);
        String boundary = received.header("content-type").replace("multipart/form-data; boundary=", "");
        String[] between = received.text().split("--" + boundary, -1);
        assertThat(between[0]).isEmpty();
        assertThat(between[between.length - 1]).isEqualTo("--\r\n");
        return List.of(between).subList(1, between.length - 1).stream()
                .map(part -> part.replaceFirst("^\r\nContent-Disposition: form-data; ", "")
                        .replaceFirst("\r\n$", ""))
                .toList();
    }

    private static Received send(ObjectValue fields, Body.FilePart... files) {
        try (var server = ScriptedServer.answering(Answer.ok("{}"));
                var api = Apis.of(server)) {
            var form = new Body.Multipart(fields, List.of(files));
            api.fetch(ApiRequest.of(Method.POST, "/files").with(form), Calls.fresh());
            return server.last();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
