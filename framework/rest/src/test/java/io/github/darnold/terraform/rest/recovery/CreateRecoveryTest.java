package io.github.darnold.terraform.rest.recovery;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.fixture.LeftThings.LIST;
import static io.github.darnold.terraform.rest.fixture.LeftThings.MADE;
import static io.github.darnold.terraform.rest.fixture.LeftThings.NEW;
import static io.github.darnold.terraform.rest.fixture.LeftThings.NOT_FOUND;
import static io.github.darnold.terraform.rest.fixture.LeftThings.THING;
import static io.github.darnold.terraform.rest.fixture.LeftThings.UNLISTED;
import static io.github.darnold.terraform.rest.fixture.LeftThings.element;
import static io.github.darnold.terraform.rest.fixture.LeftThings.list;
import static io.github.darnold.terraform.rest.fixture.LeftThings.made;
import static io.github.darnold.terraform.rest.fixture.LeftThings.recoveredBy;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Runs;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of creates whose process died before Terraform got an answer.
class CreateRecoveryTest {

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
        runs.dying(THING, Runs.MADE);
        server.then(MADE);
        Runs.Run next = runs.begin();
        Call call = next.call();

        assertThat(next.create(THING, call).values().get("id"))
                .isEqualTo(state("id", "9").values().get("id"));
        assertThat(server.calls()).containsExactly("POST /things", "GET /things/9");
        assertThat(call.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("test_thing \"n\" already exists: 9");
        assertThat(runs.left())
                .singleElement()
                .satisfies(file -> assertThat(Runs.read(file)).contains("SETTLED"));
    }

    @Test
    void adoptsOnlyOnce() {
        runs.dying(THING, Runs.MADE);
        server.then(MADE, NEW);
        Runs.Run next = runs.begin();

        assertThat(next.created(THING)).isEqualTo("9");
        assertThat(next.created(THING)).isEqualTo("10");
    }

    @Test
    void adoptsWhatWasAdoptedByOneThatDiedToo() {
        runs.dying(THING, Runs.MADE);
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
        runs.dying(THING, Runs.MADE);
        server.then(NOT_FOUND, NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void saysThatItCannotBeRead() {
        runs.dying(THING, Runs.MADE);
        server.then(Answer.error(403, "forbidden", "you may not look"), MADE);
        Runs.Run next = runs.begin();

        assertThat(failure(() -> next.created(THING)).detail())
                .contains("9 was made with the same arguments")
                .contains("looking at it failed: you may not look");
        assertThat(next.created(THING)).isEqualTo("9");
    }

    @Test
    void deletesWhatNobodyCanUseAndMakesItAgain() {
        RestResource secret = recoveredBy(Recovery.inItsList().discardedWhen(_ -> true));
        runs.dying(secret, Runs.MADE);
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
        runs.dying(waiting, Runs.MADE);
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
    void takesTheOnlyEqualOneWhereNothingTellsWhenItWasMade() {
        RestResource undated = recoveredBy(Recovery.inItsList().undated());
        runs.dying(undated, Runs.BEGUN);
        server.then(list("{'id':'8','name':'m','status':'ready'}", "{'id':'9','name':'n','status':'ready'}"));

        assertThat(runs.begin().created(undated)).isEqualTo("9");
    }

    @Test
    void looksForOneWhoseAnswerDiedWithItsProcess() {
        runs.dying(THING, Runs.BEGUN);
        server.then(list(element("9", 0)), NEW);
        Runs.Run next = runs.begin();

        assertThat(next.created(THING)).isEqualTo("9");
        assertThat(next.created(THING)).isEqualTo("10");
    }

    @Test
    void understandsHalfALine() throws IOException {
        runs.dying(THING, Runs.BEGUN);
        Path file = runs.left().getFirst();
        runs.leave(Runs.read(file) + "\n{\"event\":\"MA");
        Files.delete(file);
        server.then(list(element("9", 0)));

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void makesItWhereNothingWasMade() {
        runs.dying(THING, Runs.BEGUN);
        server.always(LIST, list(element("8", -150))).then(NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void namesAllThatItMayBeAndMakesAnotherWhenAsked() {
        runs.dying(THING, Runs.BEGUN);
        server.then(list(element("8", 0), element("9", 0)), NEW);
        Runs.Run next = runs.begin();

        assertThat(failure(() -> next.created(THING)).detail())
                .contains("one of them may be the object of this resource: 8, 9.")
                .contains("apply again");
        runs.ends(next, Shutdown.ASKED_FOR);
        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void doesNotTakeWhatWasMadeLongAfter() {
        runs.dying(THING, Runs.BEGUN);
        server.then(list(element("9", 300)));

        assertThat(failure(() -> runs.begin().created(THING)).detail()).contains("this resource: 9.");
    }

    @Test
    void doesNotTakeWhatWasImportedMeanwhile() {
        runs.dying(THING, Runs.BEGUN);
        Runs.Run importing = runs.begin();
        importing.context().priorStates().see("test_thing", state("id", "9").values());
        runs.ends(importing, Shutdown.ASKED_FOR);
        server.always(LIST, list(element("9", 0))).then(NEW);

        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void saysOnceThatItCannotBeLookedUp() {
        runs.dying(UNLISTED, Runs.BEGUN);
        Runs.Run next = runs.begin();

        assertThat(failure(() -> next.created(UNLISTED)).detail())
                .contains("it cannot be looked up. Nothing lists things.")
                .contains("Apply again to make one in any case.");
        runs.ends(next, Shutdown.ASKED_FOR);
        server.then(NEW);
        assertThat(runs.begin().created(UNLISTED)).isEqualTo("10");
    }
}
