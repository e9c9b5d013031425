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
import static io.github.darnold.terraform.rest.fixture.Things.saved;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.value.Value;
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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each way out between a request that may have left and Terraform that has been told leaves a state, a journal's entry
/// or an error, and the next apply does not make another object.
class WaysOutTest {

    private static final Answer LOST = Answer.broken();
    private static final Answer FORBIDDEN = Answer.error(403, "forbidden", "you may not list");

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

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "'/'", "'..'", "'.'", "null", "{}", "['9']"})
    void findsWhatWasAnsweredWithoutAnIdentifier(String id) {
        Answer answer = Things.thing("{'id':" + id + ",'name':'n','status':'ready'}");
        server.always(LIST, list(element("9", 0))).then(answer);

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "'/'", "'..'", "null"})
    void savesNothingThatCannotBeDestroyed(String id) {
        server.then(Things.thing("{'id':" + id + ",'name':'n','status':'ready'}"));
        Runs.Run process = runs.begin();
        Call call = process.call();

        assertThat(failure(() -> process.create(UNLISTED, call)).detail())
                .contains("the answer does not say what was made")
                .contains("Nothing lists things.");
        assertThat(call.saved()).isNull();
    }

    @Test
    void keepsWhatCameWithHeadersThatNobodyUnderstands() {
        server.always(LIST, list(element("9", 0)))
                .then(MADE.with("x-ratelimit-remaining-requests", "0")
                        .with("x-ratelimit-reset-requests", "9000000000000000000")
                        .with("retry-after-ms", "1e2147483647"));

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void keepsWhatCodeOfTheDefinitionStumblesOver() {
        RestResource stumbling = Things.definition()
                .delete(delete("/things/{id}"))
                .completing((_, _, _, _) -> {
                    throw new IllegalStateException("stumbled");
                })
                .build();
        server.then(MADE);
        Runs.Run process = runs.begin();
        Call call = process.call();

        assertThatThrownBy(() -> process.create(stumbling, call)).hasMessage("stumbled");
        assertThat(saved(call).values().get("id")).isEqualTo(Value.of("9"));
    }

    @Test
    void leavesToTheNextApplyWhatCouldNotBeLookedFor() {
        server.then(LOST, FORBIDDEN);
        Runs.Run process = runs.begin();
        assertThat(failure(() -> process.created(THING)).detail())
                .contains("looking for what it made failed too")
                .endsWith("Apply again: then it is looked for once more, and made only if there is none.");
        runs.ends(process, Shutdown.ASKED_FOR);

        server.then(list(element("9", 0)));
        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void leavesToTheNextApplyWhatDidNotShowBeforeTheUserPressedCtrlC() {
        FakeTime stopping = FakeTime.stoppingInPause(3);
        Runs impatient = new Runs(folder.resolve("data"), server, stopping);
        server.then(LOST, list(), list(), list());
        Runs.Run process = impatient.begin();
        assertThat(failure(() -> process.created(THING)).detail()).contains("nothing shows yet that it made");
        impatient.ends(process, Shutdown.ASKED_FOR);

        server.then(list(element("9", 0)));
        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void doesNotMakeAnOrderlyProcessLookDeadByADoubt() {
        server.then(MADE, LOST, FORBIDDEN);
        Runs.Run process = runs.begin();
        assertThat(process.created(THING)).isEqualTo("9");
        failure(() -> process.created(THING));
        runs.ends(process, Shutdown.ASKED_FOR);

        server.then(list(element("9", 0), element("10", 0)), made("10"));
        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void waitsForAListThatLags() {
        server.then(LOST, list(), list(), list(element("9", 0)));

        assertThat(runs.begin().created(THING)).isEqualTo("9");
        assertThat(server.calls()).containsExactly("POST /things", LIST, LIST, LIST);
    }

    @Test
    void waitsAsLongAsTheDefinitionSays() {
        server.always(LIST, list()).then(LOST, MADE);
        RestResource prompt = recoveredBy(Recovery.inItsList().visibleWithin(Duration.ZERO));

        assertThat(runs.begin().created(prompt)).isEqualTo("9");
        assertThat(server.calls()).containsExactly("POST /things", LIST, "POST /things");
    }

    @Test
    void takesWhatAClockThatIsBehindMade() {
        server.always(LIST, list(element("9", -50))).then(LOST);

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void doesNotTakeAnEqualThingThatAnEarlierProcessHadMadeShortlyBefore() {
        server.then(MADE);
        Runs.Run first = runs.begin();
        first.created(THING);
        runs.ends(first, Shutdown.ASKED_FOR);
        Runs.Run planning = runs.begin();
        planning.context().priorStates().see("test_thing", state("id", "9").values());
        runs.ends(planning, Shutdown.ASKED_FOR);

        server.always(LIST, list(element("9", -20))).then(LOST, NEW);
        assertThat(runs.begin().created(THING)).isEqualTo("10");
    }

    @Test
    void waitsForWhatAProcessThatDiedHadMade() {
        runs.dying(THING, Runs.MADE);
        server.then(NOT_FOUND, NOT_FOUND, MADE);

        assertThat(runs.begin().created(THING)).isEqualTo("9");
    }

    @Test
    void doesNotForgetWhatIsNewAndDoesNotShowYet() {
        server.then(MADE);
        Runs.Run process = runs.begin();
        process.created(UNLISTED);
        runs.ends(process, Shutdown.ASKED_FOR);
        Runs.Run planning = runs.begin();

        server.then(NOT_FOUND, NOT_FOUND, MADE);
        assertThat(UNLISTED.read(planning.api(), state("id", "9"), planning.call()))
                .isNotNull();
    }

    @Test
    void forgetsWhatWasSeenAndIsGone() {
        server.then(MADE);
        Runs.Run process = runs.begin();
        process.created(UNLISTED);
        runs.ends(process, Shutdown.ASKED_FOR);
        Runs.Run seeing = runs.begin();
        server.then(MADE, NOT_FOUND);
        assertThat(UNLISTED.read(seeing.api(), state("id", "9"), seeing.call())).isNotNull();
        runs.ends(seeing, Shutdown.ASKED_FOR);
        Runs.Run planning = runs.begin();

        assertThat(UNLISTED.read(planning.api(), state("id", "9"), planning.call()))
                .isNull();
        assertThat(server.calls()).containsExactly("POST /things", "GET /things/9", "GET /things/9");
    }

    @Test
    void forgetsAtOnceWhatIsOldAndGone() {
        server.then(MADE, NOT_FOUND);
        Runs.Run process = runs.begin();
        process.created(UNLISTED);
        runs.ends(process, Shutdown.ASKED_FOR);
        time.pause(Duration.ofSeconds(31), new StopSignal());
        Runs.Run planning = runs.begin();

        assertThat(UNLISTED.read(planning.api(), state("id", "9"), planning.call()))
                .isNull();
        assertThat(server.calls()).containsExactly("POST /things", "GET /things/9");
    }
}
