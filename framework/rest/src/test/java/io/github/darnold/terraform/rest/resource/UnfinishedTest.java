package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.resource.Things.config;
import static io.github.darnold.terraform.rest.resource.Things.failure;
import static io.github.darnold.terraform.rest.resource.Things.plan;
import static io.github.darnold.terraform.rest.resource.Things.state;
import static io.github.darnold.terraform.rest.resource.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Ending;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.FoundAgain;
import io.github.darnold.terraform.rest.definition.Paging;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of creates whose process died.
class UnfinishedTest {

    private static final Answer MADE = made("9");
    private static final Answer NEW = made("10");
    private static final Answer NOT_FOUND = Answer.error(404, "not_found", "no such thing");

    private static final RestResource THING = foundAgain(FoundAgain.inItsList());
    private static final RestResource UNLISTED = foundAgain(Things.NEVER);

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

    private static RestResource foundAgain(FoundAgain how) {
        return Things.definition()
                .delete(delete("/things/{id}"))
                .listedBy(get("/things").paged(Paging.AFTER_LAST_ID, 10))
                .foundAgain(how)
                .importedBy("{id}")
                .build();
    }

    /// A process that makes a thing and dies.
    private void dying(RestResource resource, int lines) {
        server.then(MADE);
        Runs.Run process = runs.begin();
        assertThat(process.created(resource)).isEqualTo("9");
        runs.dies(process, lines);
    }

    @Test
    void writesDownWhatIsMadeWithoutSecrets() {
        server.then(MADE);
        Runs.Run process = runs.begin();
        process.created(THING);

        assertThat(runs.content()).hasSize(Runs.ANSWERED);
        assertThat(runs.content().get(1)).contains("test_thing").doesNotContain("\"n\"");
        assertThat(runs.content().get(2)).contains("\"key\":{\"id\":\"9\"}");
        assertThat(String.join("", runs.content())).doesNotContain("marker-secret-key");
    }

    @Test
    void adoptsWhatTerraformNeverHeardOf() {
        dying(THING, Runs.MADE);
        server.then(MADE);
        Runs.Run next = runs.begin();
        Call call = next.call();

        assertThat(next.create(THING, call).values().get("id"))
                .isEqualTo(state("id", "9").values().get("id"));
        assertThat(server.calls()).containsExactly("POST /things", "GET /things/9");
        assertThat(call.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("test_thing \"n\" existed already: 9");
        assertThat(runs.left())
                .singleElement()
                .satisfies(file -> assertThat(Runs.read(file)).contains("SETTLED"));
    }

    @Test
    void adoptsOnlyOnce() {
        dying(THING, Runs.MADE);
        server.then(MADE, NEW);
        Runs.Run next = runs.begin();

        assertThat(next.created(THING)).isEqualTo("9");
        assertThat(next.created(THING)).isEqualTo("10");
    }

    @Test
    void adoptsWhatWasAdoptedByOneThatDiedToo() {
        dying(THING, Runs.MADE);
        server.then(MADE);
        Runs.Run second = runs.begin();
        second.created(THING);
        runs.dies(second, Runs.MADE);

        server.then(MADE, NEW);
        Runs.Run third = runs.begin();
        assertThat(third.created(THING)).isEqualTo("9");
        assertThat(third.created(THING)).isEqualTo("10");
    }

    @Test
    void givesEachTwinOne() {
        server.then(MADE, NEW);
        Runs.Run process = runs.begin();
        process.created(THING);
        process.created(THING);
        String all = String.join("\n", runs.content()).replaceAll("(?m)^.*ANSWERED.*$", "");
        runs.dies(process, 0);
        runs.leave(all);

        server.then(MADE, NEW, made("11"));
        Runs.Run next = runs.begin();
        assertThat(next.created(THING)).isEqualTo("9");
        assertThat(next.created(THING)).isEqualTo("10");
        assertThat(next.created(THING)).isEqualTo("11");
    }

    @Test
    void makesAnotherWhereItIsGone() {
        dying(THING, Runs.MADE);
        server.then(NOT_FOUND, NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void saysThatItCannotBeRead() {
        dying(THING, Runs.MADE);
        server.then(Answer.error(403, "forbidden", "you may not look"), MADE);
        Runs.Run next = runs.begin();

        assertThat(failure(() -> next.created(THING)).detail())
                .contains("9 was made with the same arguments")
                .contains("looking at it failed: you may not look");
        assertThat(next.created(THING)).isEqualTo("9");
    }

    @Test
    void deletesWhatNobodyCanUseAndMakesItAgain() {
        RestResource secret = foundAgain(FoundAgain.inItsList().discardedWhen(_ -> true));
        dying(secret, Runs.MADE);
        server.then(MADE, Answer.empty(204), NEW);

        assertThat(runs.begin().created(secret)).isEqualTo("10");
        assertThat(server.calls()).containsExactly("POST /things", "GET /things/9", "DELETE /things/9", "POST /things");
    }

    @Test
    void goesOnWaiting() {
        RestResource waiting = Things.definition()
                .delete(delete("/things/{id}"))
                .waiting(Things.READY)
                .build();
        dying(waiting, Runs.MADE);
        Answer pending = thing("{'id':'9','name':'n','status':'pending'}");
        server.then(pending, pending, MADE);
        Runs.Run next = runs.begin();
        Call call = next.call();

        Fields made = next.create(waiting, call);
        assertThat(made.values().get("status"))
                .isEqualTo(state("status", "ready").values().get("status"));
        assertThat(server.calls()).containsExactly("POST /things", "GET /things/9", "GET /things/9", "GET /things/9");
    }

    @Test
    void looksForOneWhoseAnswerDiedWithItsProcess() {
        dying(THING, Runs.BEGUN);
        server.then(list(element("9", 0)), NEW);
        Runs.Run next = runs.begin();

        assertThat(next.created(THING)).isEqualTo("9");
        assertThat(next.created(THING)).isEqualTo("10");
    }

    @Test
    void understandsHalfALine() throws IOException {
        dying(THING, Runs.BEGUN);
        Path file = runs.left().getFirst();
        runs.leave(Runs.read(file) + "\n{\"event\":\"MA");
        Files.delete(file);
        server.then(list(element("9", 0)));

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void makesItWhereNothingWasMade() {
        dying(THING, Runs.BEGUN);
        server.then(list(element("8", -60)), NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void namesAllThatItMayBeAndMakesAnotherWhenAsked() {
        dying(THING, Runs.BEGUN);
        server.then(list(element("8", 0), element("9", 0)), NEW);
        Runs.Run next = runs.begin();

        assertThat(failure(() -> next.created(THING)).detail())
                .contains("one of them may be the object of this resource: 8, 9.")
                .contains("apply again");
        runs.ends(next, Ending.ASKED_FOR);
        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void doesNotTakeWhatWasMadeLongAfter() {
        dying(THING, Runs.BEGUN);
        server.then(list(element("9", 300)));

        assertThat(failure(() -> runs.begin().created(THING)).detail()).contains("this resource: 9.");
    }

    @Test
    void doesNotTakeWhatWasImportedMeanwhile() {
        dying(THING, Runs.BEGUN);
        Runs.Run importing = runs.begin();
        importing.context().priorStates().see("test_thing", state("id", "9").values());
        runs.ends(importing, Ending.ASKED_FOR);
        server.then(list(element("9", 0)), NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void saysOnceThatItCannotBeLookedUp() {
        dying(UNLISTED, Runs.BEGUN);
        Runs.Run next = runs.begin();

        assertThat(failure(() -> next.created(UNLISTED)).detail())
                .contains("it cannot be looked up. Nothing lists things.")
                .contains("Apply again to make one in any case.");
        runs.ends(next, Ending.ASKED_FOR);
        server.then(NEW);
        assertThat(runs.begin().created(UNLISTED)).isEqualTo("10");
    }

    @Test
    void namesWhatTerraformMayHaveRecorded() {
        dying(THING, Runs.ANSWERED);
        server.then(MADE);

        assertThat(failure(() -> runs.begin().created(THING)).detail())
                .contains("9 was made with the same arguments")
                .contains("terraform import\" with this resource's address and <id>");
    }

    @Test
    void adoptsWhatIsNotInTheStatesFile() throws IOException {
        stateFile("");
        dying(THING, Runs.ANSWERED);
        server.then(MADE);

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void doesNotAdoptWhatIsInTheStatesFileOrWas() throws IOException {
        Path state = stateFile("9");
        dying(THING, Runs.ANSWERED);
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
        dying(THING, Runs.ANSWERED);
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
        runs.ends(process, Ending.ABANDONED);

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
        runs.ends(process, Ending.ASKED_FOR);
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
        dying(THING, Runs.ANSWERED);
        Runs.Run planning = runs.begin();
        planning.context().priorStates().see("test_thing", state("id", "9").values());
        runs.ends(planning, Ending.ASKED_FOR);

        assertThat(runs.left()).isEmpty();
        server.then(NEW);
        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void doesNotTakeWhatAnotherResourceShowsInTheSameRun() {
        dying(THING, Runs.MADE);
        server.then(NEW);
        Runs.Run next = runs.begin();
        next.context().priorStates().see("test_thing", state("id", "9").values());

        assertThat(next.created(THING)).isEqualTo("10");
    }

    @Test
    void leavesAloneWhatIsOfALivingProcess() throws IOException {
        dying(THING, Runs.MADE);
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
        dying(THING, Runs.MADE);
        server.then(NEW, made("11"));

        assertThat(runs.begin("other").created(THING)).isEqualTo("10");
        Runs.Run next = runs.begin();
        Fields red = THING.create(
                next.api(), plan("name", "n", "color", "red"), config("name", "n", "color", "red"), next.call());
        assertThat(red.values().get("id")).isEqualTo(state("id", "11").values().get("id"));
    }

    @Test
    void forgetsAfterADay() {
        dying(THING, Runs.MADE);
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
        runs.ends(process, Ending.ASKED_FOR);

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
        runs.ends(process, Ending.ASKED_FOR);

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

    private static Answer made(String id) {
        return thing("{'id':'" + id + "','name':'n','status':'ready'}");
    }

    private static String element(String id, long seconds) {
        return "{'id':'%s','name':'n','status':'ready','created_at':%d}"
                .formatted(id, Instant.now().getEpochSecond() + seconds);
    }

    private static Answer list(String... elements) {
        return thing("{'data':[" + String.join(",", elements) + "],'has_more':false}");
    }
}
