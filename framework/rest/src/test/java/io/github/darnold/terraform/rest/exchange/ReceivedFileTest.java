package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.RawServer;
import io.github.darnold.terraform.rest.fixture.RecordingLog;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Answers that become local files.
@Timeout(30)
class ReceivedFileTest {

    private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final Answer HELLO = Answer.ok("hello");
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhel";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.answering();
    private final Api api = Apis.of(server);
    private Path target = Path.of("nowhere");

    @BeforeEach
    void begin() {
        target = folder.resolve("out.mp3");
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    private ApiRequest into(Path file) {
        return ApiRequest.of(Method.GET, "/content").savedTo(file);
    }

    private ApiAnswer get(Path file, Answer... answers) {
        server.then(answers);
        return api.send(into(file), Calls.fresh());
    }

    @Test
    void savesAllBytesAndSaysWhatTheyAre() throws Exception {
        assertThat(get(target, HELLO).document()).isEqualTo(Values.object("sha256", SHA256, "bytes", 5));
        assertThat(Files.readString(target)).isEqualTo("hello");
        assertThat(all()).containsExactly(target);
        assertThat(server.last().header("accept")).isEqualTo("*/*");
    }

    @Test
    void savesWhatHasNoBytes() throws Exception {
        assertThat(get(target, Answer.empty(200)).document().get("bytes"))
                .isEqualTo(Values.object("n", 0).get("n"));
        assertThat(Files.size(target)).isZero();
    }

    @Test
    void takesNoHalfForAWhole() throws Exception {
        Files.writeString(target, "before");
        get(target, HELLO.cutShort(), Answer.broken(), HELLO);
        assertThat(Files.readString(target)).isEqualTo("hello");
        assertThat(server.calls()).hasSize(3);
        assertThat(all()).containsExactly(target);
    }

    @Test
    void leavesWhatIsThereWhenNothingCame() throws Exception {
        Files.writeString(target, "before");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> get(target, Answer.error(404, "not_found", "no such file")));
        assertThat(Files.readString(target)).isEqualTo("before");
        assertThat(all()).containsExactly(target);
    }

    @Test
    void leavesAloneWhatIsEqual() throws Exception {
        Files.writeString(target, "hello");
        Files.setLastModifiedTime(target, LONG_AGO);
        get(target, HELLO);
        assertThat(Files.getLastModifiedTime(target)).isEqualTo(LONG_AGO);
        assertThat(all()).containsExactly(target);
    }

    @Test
    void replacesWhatIsOtherUnderItsPermissions() throws Exception {
        Files.writeString(target, "other");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        get(target, HELLO);
        assertThat(Files.readString(target)).isEqualTo("hello");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void writesWhatALinkLeadsTo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.writeString(target, "other"));
        get(link, HELLO);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(target)).isEqualTo("hello");
    }

    @Test
    void makesTheFoldersAboveIt() throws Exception {
        Path deep = folder.resolve("a/b/out.mp3");
        get(deep, HELLO);
        assertThat(Files.readString(deep)).isEqualTo("hello");
    }

    @Test
    void asksForNothingWhereNothingCanBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path nowhere : List.of(folder, file.resolve("out.mp3"))) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> get(nowhere))
                    .satisfies(e ->
                            assertThat(e.diagnostics().getFirst().summary()).isEqualTo("Cannot write " + nowhere))
                    .satisfies(e -> assertThat(e.diagnostics().getFirst().detail())
                            .contains("Check that it is no folder, that Terraform may write there"));
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void savesEachOfTwoEqualReads() throws Exception {
        Path other = folder.resolve("other.mp3");
        get(target, HELLO);
        get(other, HELLO);
        assertThat(Files.readString(other)).isEqualTo("hello");
    }

    @Test
    void logsNoContents() {
        var log = new RecordingLog();
        server.then(HELLO);
        api.send(into(target), Calls.loggingTo(log, new FakeTime()));
        assertThat(log.lines(Logger.Level.TRACE)).isNotEmpty().noneMatch(line -> line.contains("hello"));
    }

    @Test
    void endsAnAttemptThatStalls() throws Exception {
        try (var stalling = RawServer.stallingAfter(HALF);
                var hurried = Apis.hurried(stalling.base(), Duration.ofMillis(300))) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> hurried.send(into(target), Calls.fresh()))
                    .satisfies(e -> assertThat(e.failure()).isInstanceOf(ApiFailure.Interrupted.class));
            assertThat(stalling.isLeftWithin(5)).isTrue();
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void isGivenUpAtCtrlC() throws Exception {
        StopSignal signal = new StopSignal();
        RawServer.Conversation stopping = (_, out) -> {
            out.write(HALF.getBytes(StandardCharsets.UTF_8));
            out.flush();
            signal.give();
            return true;
        };
        try (var stalling = RawServer.saying(stopping);
                var patient = Apis.at(stalling.base(), 0)) {
            assertThatExceptionOfType(Stopped.class)
                    .isThrownBy(() -> patient.send(into(target), Calls.stoppedBy(signal)));
        }
        assertThat(all()).isEmpty();
    }

    /// A third of a megabyte at a time earns more than the pause before the next.
    @Test
    void hasTimeAsLongAsItComes() throws Exception {
        try (var slow = RawServer.saying(ReceivedFileTest::slowly);
                var hurried = Apis.hurried(slow.base(), Duration.ofMillis(300))) {
            assertThat(hurried.send(into(target), Calls.fresh()).document().get("bytes"))
                    .isEqualTo(Values.object("n", 6 << 16).get("n"));
        }
    }

    private static boolean slowly(String request, OutputStream out) throws IOException {
        byte[] piece = new byte[1 << 16];
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + 6 * piece.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        var pause = new StopSignal();
        for (int i = 0; i < 6; i++) {
            out.write(piece);
            out.flush();
            assertThat(pause.await(Duration.ofMillis(100))).isFalse();
        }
        return false;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
