package io.github.darnold.terraform.rest.recovery;

import static io.github.darnold.terraform.rest.fixture.LeftThings.MADE;
import static io.github.darnold.terraform.rest.fixture.LeftThings.NEW;
import static io.github.darnold.terraform.rest.fixture.LeftThings.THING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Runs;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What others may have put where the journal belongs is neither read nor changed nor deleted.
@DisabledOnOs(OS.WINDOWS)
@Timeout(30)
class JournalFolderTest {

    private static final String FOREIGN = "{\"event\":\"PROCESS\",\"at\":\"2020-01-01T00:00:00Z\"}";

    private final ScriptedServer server = ScriptedServer.answering();

    @TempDir
    Path folder;

    private Runs runs;

    @BeforeEach
    void begin() throws IOException {
        runs = new Runs(Files.createDirectory(folder.resolve("data")), server, new FakeTime());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void isTheUsersAlone() throws IOException {
        Files.createDirectory(
                runs.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        server.then(MADE);
        runs.begin().created(THING);

        assertThat(Files.getPosixFilePermissions(runs.folder()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(runs.folder())) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void isNoLink() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Path file = Files.writeString(foreign.resolve("1-1-1.jsonl"), FOREIGN);
        Files.createSymbolicLink(runs.folder(), foreign);
        server.then(MADE);
        Runs.Run process = runs.begin();

        assertThat(process.created(THING)).isEqualTo("9");
        process.api().close(Shutdown.ASKED_FOR);
        assertThat(file).hasContent(FOREIGN);
        assertThat(foreign).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void hasOnlyFilesOfItsOwnNameAndFirstLine() throws IOException {
        Files.createDirectory(runs.folder());
        Path named = Files.writeString(runs.folder().resolve("notes.jsonl"), FOREIGN);
        Path other = Files.writeString(runs.folder().resolve("1-1-2.jsonl"), "{\"level\":\"info\"}");
        planAndApply();

        assertThat(named).hasContent(FOREIGN);
        assertThat(other).hasContent("{\"level\":\"info\"}");
    }

    @Test
    void readsNoLinksPipesAndDevices() throws IOException, InterruptedException {
        Files.createDirectory(runs.folder());
        Path foreign = Files.writeString(folder.resolve("foreign.jsonl"), FOREIGN);
        Files.createSymbolicLink(runs.folder().resolve("1-1-1.jsonl"), foreign);
        Files.createSymbolicLink(runs.folder().resolve("1-1-2.jsonl"), Path.of("/dev/zero"));
        Path pipe = runs.folder().resolve("1-1-3.jsonl");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        planAndApply();

        assertThat(foreign).hasContent(FOREIGN);
        assertThat(Files.isSymbolicLink(runs.folder().resolve("1-1-1.jsonl"))).isTrue();
    }

    @Test
    void isReadWithinBounds() throws IOException {
        Files.createDirectory(runs.folder());
        try (var file = Files.newBufferedWriter(runs.folder().resolve("1-1-1.jsonl"))) {
            file.write(FOREIGN + "\n");
            for (int i = 0; i < 300_000; i++) {
                file.write("{\"event\":\"BEGUN\",\"at\":\"2030-01-01T00:00:00Z\",\"create\":" + i
                        + ",\"type\":\"test_thing\",\"key\":[\"id\"],\"configuration\":\"" + "c".repeat(64)
                        + "\",\"plan\":\"p\"}\n");
            }
        }
        for (int i = 0; i < 3_000; i++) {
            Files.writeString(runs.folder().resolve("1-2-" + i + ".jsonl"), FOREIGN);
        }
        long begun = System.nanoTime();
        planAndApply();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private void planAndApply() {
        server.then(MADE, NEW);
        Runs.Run process = runs.begin();
        assertThat(process.created(THING)).isEqualTo("9");
        process.api().close(Shutdown.ASKED_FOR);
        Runs.Run next = runs.begin();
        assertThat(next.created(THING)).isEqualTo("10");
        next.api().close(Shutdown.ASKED_FOR);
    }
}
