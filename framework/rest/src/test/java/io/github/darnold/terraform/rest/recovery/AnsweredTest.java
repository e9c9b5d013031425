package io.github.darnold.terraform.rest.recovery;

import static io.github.darnold.terraform.rest.fixture.LeftThings.MADE;
import static io.github.darnold.terraform.rest.fixture.LeftThings.NEW;
import static io.github.darnold.terraform.rest.fixture.LeftThings.THING;
import static io.github.darnold.terraform.rest.fixture.LeftThings.made;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Runs;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of creates that were answered: Terraform may have recorded their objects or not.
class AnsweredTest {

    private final ScriptedServer server = ScriptedServer.answering();
    private final FakeTime time = new FakeTime();

    @TempDir
    Path folder;

    private Runs runs;

    @BeforeEach
    void begin() throws IOException {
        runs = new Runs(Files.createDirectory(folder.resolve("data")), server, time);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void namesWhatTerraformMayHaveRecorded() {
        runs.dying(THING, Runs.ANSWERED);
        server.then(MADE);

        assertThat(failure(() -> runs.begin().created(THING)).detail())
                .contains("9 was made with the same arguments")
                .contains("terraform import\" with this resource's address and <id>");
    }

    @Test
    void adoptsWhatIsNotInTheStatesFile() throws IOException {
        stateFile("");
        runs.dying(THING, Runs.ANSWERED);
        server.then(MADE);

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void doesNotAdoptWhatIsInTheStatesFileOrWas() throws IOException {
        Path state = stateFile("9");
        runs.dying(THING, Runs.ANSWERED);
        server.then(NEW, made("11"));
        assertThat(runs.begin().created(THING)).isEqualTo("10");

        // As "terraform state rm" leaves it.
        Files.move(state, state.resolveSibling("terraform.tfstate.1700000000.backup"));
        stateFile("");
        assertThat(runs.begin().created(THING)).isEqualTo("11");
    }

    @Test
    void believesNoFileThatTerraformDoesNotUse() throws IOException {
        Path state = stateFile("");
        Files.delete(state.resolveSibling(".terraform.tfstate.lock.info"));
        runs.dying(THING, Runs.ANSWERED);
        server.then(MADE);

        assertThat(failure(() -> runs.begin().created(THING)).detail()).contains("Whether Terraform recorded it");
    }

    @Test
    void seesWhatATerraformThatDiedHasRecorded() throws IOException {
        Path state = stateFile("10");
        server.then(MADE, NEW);
        Runs.Run process = runs.begin();
        process.created(THING);
        process.created(THING);
        runs.ends(process, Shutdown.ORPHANED);

        // Whatever users do with the state later on.
        Files.delete(state);
        Files.delete(state.resolveSibling(".terraform.tfstate.lock.info"));
        server.then(MADE, made("11"));
        Runs.Run next = runs.begin();
        assertThat(next.created(THING)).isEqualTo("9");
        assertThat(next.created(THING)).isEqualTo("11");
    }

    @Test
    void onlyNamesWhatAnOrderlyProcessMade() {
        server.then(MADE);
        Runs.Run process = runs.begin();
        process.created(THING);
        runs.ends(process, Shutdown.ASKED_FOR);
        server.then(NEW);
        Runs.Run next = runs.begin();
        Call call = next.call();

        assertThat(next.create(THING, call).values().get("id"))
                .isEqualTo(state("id", "10").values().get("id"));
        assertThat(call.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("test_thing 9 has the same arguments");
    }

    @Test
    void forgetsWhatAStateTellsOf() {
        runs.dying(THING, Runs.ANSWERED);
        Runs.Run planning = runs.begin();
        planning.context().priorStates().see("test_thing", state("id", "9").values());
        runs.ends(planning, Shutdown.ASKED_FOR);

        server.then(NEW);
        Runs.Run next = runs.begin();
        assertThat(next.created(THING)).isEqualTo("10");
        time.pause(Duration.ofMinutes(11), new StopSignal());
        runs.ends(next, Shutdown.ASKED_FOR);
        assertThat(runs.left())
                .singleElement()
                .satisfies(file -> assertThat(Runs.read(file)).doesNotContain("\"9\""));
    }

    @Test
    void doesNotTakeWhatAnotherResourceShowsInTheSameRun() {
        runs.dying(THING, Runs.MADE);
        server.then(NEW);
        Runs.Run next = runs.begin();
        next.context().priorStates().see("test_thing", state("id", "9").values());

        assertThat(next.created(THING)).isEqualTo("10");
    }

    @Test
    void leavesAloneWhatIsOfALivingProcess() throws IOException {
        runs.dying(THING, Runs.MADE);
        String text = Runs.read(runs.left().getFirst());
        try (var channel = FileChannel.open(runs.left().getFirst(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
            server.then(NEW);
            assertThat(runs.begin().created(THING)).isEqualTo("10");
        }
        assertThat(runs.left().getFirst()).hasContent(text);
    }

    @Test
    void doesNotMixWorkspacesPlansAndAccounts() {
        runs.dying(THING, Runs.MADE);
        server.then(NEW, made("11"));

        assertThat(runs.begin("other").created(THING)).isEqualTo("10");
        Runs.Run next = runs.begin();
        Fields red = THING.create(
                next.api(), plan("name", "n", "color", "red"), config("name", "n", "color", "red"), next.call());
        assertThat(red.values().get("id")).isEqualTo(state("id", "11").values().get("id"));
    }

    @Test
    void forgetsAfterADay() {
        runs.dying(THING, Runs.MADE);
        time.pause(Duration.ofHours(25), new StopSignal());
        server.then(NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void forgetsWhatWasRefused() {
        server.then(Answer.error(400, "invalid_value", "no"));
        Runs.Run process = runs.begin();
        failure(() -> process.created(THING));
        runs.ends(process, Shutdown.ASKED_FOR);

        assertThat(runs.left()).isEmpty();
    }

    @Test
    void makesThingsAllTheSameWhereItCannotWrite() throws IOException {
        Files.writeString(runs.folder(), "in the way");
        server.then(MADE);
        Runs.Run process = runs.begin();

        assertThat(process.created(THING)).isEqualTo("9");
        assertThat(process.log().lines(Logger.Level.WARN))
                .singleElement()
                .asString()
                .contains("The journal of creates cannot be written");
    }

    @Test
    void keepsNothingWithoutADataDirectory() {
        server.then(MADE);
        Runs.Run process = new Runs(folder.resolve("none"), server, Time.system()).begin();

        assertThat(process.created(THING)).isEqualTo("9");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(process.log().lines(Logger.Level.DEBUG)).anyMatch(line -> line.contains("no journal of creates"));
        assertThat(process.log().lines(Logger.Level.WARN)).isEmpty();
    }

    @Test
    void opensNothingBeforeTheFirstCreate() {
        Runs.Run process = runs.begin();
        runs.ends(process, Shutdown.ASKED_FOR);

        assertThat(runs.folder()).doesNotExist();
    }

    /// A state that Terraform keeps in a file, with a thing in it or none.
    private Path stateFile(String id) throws IOException {
        Path state = folder.resolve("terraform.tfstate");
        Files.writeString(folder.resolve("data/terraform.tfstate"), """
            {"version":3,"backend":{"type":"local","config":{"path":"%s","workspace_dir":null}}}
            """.formatted(state));
        Files.writeString(state.resolveSibling(".terraform.tfstate.lock.info"), "{}");
        return Files.writeString(
                state,
                id.isEmpty()
                        ? "{\"version\":4,\"resources\":[]}"
                        : "{\"version\":4,\"resources\":[{\"type\":\"test_thing\",\"instances\":[{\"attributes\":{\"id\":\""
                                + id + "\"}}]}]}");
    }
}
