package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.fixture.EphemeralThings.PASS;
import static io.github.darnold.terraform.rest.fixture.EphemeralThings.config;
import static io.github.darnold.terraform.rest.fixture.EphemeralThings.opened;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.LeftThings;
import io.github.darnold.terraform.rest.fixture.Runs;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is open when a process is killed is closed by the next one.
class OpenObjectsTest {

    private static final int BEGUN = 2;
    private static final int MADE = 3;

    @TempDir
    Path data;

    private final ScriptedServer server = ScriptedServer.answering();
    private Runs runs = new Runs(Path.of("nowhere"), server, new FakeTime());

    @BeforeEach
    void begin() {
        runs = new Runs(data, server, new FakeTime());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Call open(Runs.Run process, Answer... answers) {
        server.then(answers);
        Call call = process.call();
        PASS.open(process.api(), config("name", "n", "keep", false), call);
        return call;
    }

    private void killed(int lines) {
        Runs.Run process = runs.begin();
        open(process, opened("1"));
        runs.dies(process, lines);
    }

    @Test
    void closesWhatAKilledProcessLeft() {
        killed(MADE);
        Call call = open(runs.begin(), thing("{}"), opened("2"));
        assertThat(server.calls()).containsExactly("POST /passes", "DELETE /passes/1", "POST /passes");
        assertThat(call.diagnostics()).hasSize(1);
        assertThat(call.diagnostics().getFirst().summary()).isEqualTo("test_pass 1 of an earlier run was closed");
    }

    @Test
    void doesSoOnce() {
        killed(MADE);
        open(runs.begin(), thing("{}"), opened("2"));
        open(runs.begin(), opened("3"));
        assertThat(server.calls()).containsOnlyOnce("DELETE /passes/1");
    }

    @Test
    void writesNoSecretDown() {
        open(runs.begin(), opened("1"));
        assertThat(String.join("\n", runs.content()))
                .contains("\"id\":\"1\"")
                .doesNotContain("s3cret")
                .doesNotContain("marker-secret-key");
    }

    /// Its lock says that it lives.
    @Test
    void leavesAloneWhatALivingProcessHasOpen() throws IOException {
        killed(MADE);
        try (FileChannel file = FileChannel.open(runs.left().getFirst(), StandardOpenOption.WRITE);
                FileLock _ = file.lock(Long.MAX_VALUE - 1, 1, false)) {
            assertThat(open(runs.begin(), opened("2")).diagnostics()).isEmpty();
        }
        assertThat(server.calls()).containsExactly("POST /passes", "POST /passes");
    }

    @Test
    void leavesAloneWhatWasClosed() {
        Runs.Run process = runs.begin();
        Call call = open(process, opened("1"), thing("{}"));
        PASS.close(process.api(), laterCall(process, call));
        runs.ends(process, Shutdown.ASKED_FOR);
        assertThat(open(runs.begin(), opened("2")).diagnostics()).isEmpty();
        assertThat(server.calls()).containsExactly("POST /passes", "DELETE /passes/1", "POST /passes");
    }

    @Test
    void leavesAloneWhatWasNotToBeClosed() {
        Runs.Run process = runs.begin();
        server.then(opened("1"));
        PASS.open(process.api(), config("keep", true), process.call());
        runs.ends(process, Shutdown.ORPHANED);
        open(runs.begin(), opened("2"));
        assertThat(server.calls()).containsExactly("POST /passes", "POST /passes");
    }

    @Test
    void triesAgainWhatCouldNotBeClosed() {
        Runs.Run process = runs.begin();
        Call call = open(process, opened("1"), Answer.error(400, "no", "not now"));
        Call closing = laterCall(process, call);
        PASS.close(process.api(), closing);
        assertThat(closing.diagnostics().getFirst().detail())
                .contains("The next command of Terraform in this folder that opens a test_pass tries again.");
        runs.ends(process, Shutdown.ASKED_FOR);
        open(runs.begin(), thing("{}"), opened("2"));
        assertThat(server.calls())
                .containsExactly("POST /passes", "DELETE /passes/1", "DELETE /passes/1", "POST /passes");
    }

    @Test
    void saysThatOneMayBeOpenWhoseAnswerNobodyGot() {
        killed(BEGUN);
        Call call = open(runs.begin(), opened("2"));
        assertThat(call.diagnostics().getFirst().summary()).isEqualTo("A test_pass of an earlier run may still exist");
        assertThat(open(runs.begin(), opened("3")).diagnostics()).isEmpty();
    }

    @Test
    void isNoBusinessOfResourcesOfTheSameType() {
        killed(MADE);
        Runs.Run process = runs.begin();
        server.then(LeftThings.NEW);
        assertThat(process.created(LeftThings.THING)).isEqualTo("10");
        assertThat(server.calls()).containsExactly("POST /passes", "POST /things");
    }

    private static Call laterCall(Runs.Run process, Call earlier) {
        return new Call(
                process.context(), PrivateState.parse(earlier.privateState().bytes()));
    }
}
