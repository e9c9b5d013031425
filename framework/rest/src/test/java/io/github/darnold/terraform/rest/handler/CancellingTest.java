package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.cancelling;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.SchemaVocabulary;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellingTest {

    private static final ApiCall CALL = post("/things/{id}/cancel");
    private static final Cancel UNTIL_ENDED = cancelling(CALL, Things.STATUS).until("ready", "cancelled");
    private static final Cancel UNLESS_ENDED = cancelling(CALL, Things.STATUS).unless("ready", "cancelled");
    private static final ApiCall DELETE_KIND = delete("/kinds/{kind}");

    private static final Answer RUNNING = thing("{'id':'1','name':'n','status':'running'}");
    private static final Answer CANCELLED = thing("{'id':'1','status':'cancelled','kind':'k'}");
    private static final Answer REFUSED = Answer.error(400, "bad", "it is over");
    private static final Answer GONE = Answer.error(404, "not_found", "no such thing");

    private final FakeTime time = new FakeTime();
    private final Call call = Calls.at(time);

    private static RestResource resource(Cancel cancel) {
        return Things.definition()
                .onDestroy("cancel", "It is cancelled.", cancel)
                .onDestroy("cancel_and_delete_kind", "Its kind is deleted, too.", cancel, DELETE_KIND.ifSet())
                .timeout(Operation.DELETE, Duration.ofSeconds(10))
                .build();
    }

    private List<String> calls(Cancel cancel, Fields state, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            resource(cancel).delete(api, state, call);
            return server.calls();
        }
    }

    @Test
    void cancelsAndReadsUntilItHasEnded() {
        assertThat(calls(UNTIL_ENDED, state(), RUNNING, Answer.empty(200), RUNNING, CANCELLED))
                .containsExactly("GET /things/1", "POST /things/1/cancel", "GET /things/1", "GET /things/1");
        assertThat(time.pauses()).hasSize(2);
    }

    @Test
    void leavesAloneWhatHasEndedWhateverTheStateSays() {
        assertThat(calls(UNTIL_ENDED, state("status", "running"), CANCELLED)).containsExactly("GET /things/1");
    }

    @Test
    void leavesAloneWhatIsGone() {
        assertThat(calls(UNTIL_ENDED, state("status", "running"), GONE)).containsExactly("GET /things/1");
    }

    @Test
    void takesForDoneWhatEndedOrVanishedMeanwhile() {
        assertThat(calls(UNTIL_ENDED, state(), RUNNING, REFUSED, CANCELLED, CANCELLED))
                .contains("GET /things/1");
        assertThat(calls(UNTIL_ENDED, state(), RUNNING, GONE, GONE, GONE)).hasSizeGreaterThan(2);
        assertThat(calls(UNTIL_ENDED, state(), RUNNING, Answer.empty(200), GONE))
                .containsExactly("GET /things/1", "POST /things/1/cancel", "GET /things/1");
    }

    @Test
    void failsWhereACancelIsRefusedAlthoughItGoesOn() {
        assertThat(failure(() -> calls(UNTIL_ENDED, state("name", "n"), RUNNING, REFUSED, RUNNING))
                        .detail())
                .contains("it is over");
    }

    @Test
    void onlyWaitsForWhatWasCancelledBefore() {
        Answer cancelling = thing("{'id':'1','status':'cancelling'}");
        assertThat(calls(UNTIL_ENDED.alreadyRequestedIn("cancelling"), state(), cancelling, cancelling, CANCELLED))
                .containsExactly("GET /things/1", "GET /things/1", "GET /things/1");
    }

    @Test
    void tellsThatItHasNotEndedInTime() {
        Answer[] answers = new Answer[12];
        Arrays.fill(answers, RUNNING);
        var problem = failure(() -> calls(UNTIL_ENDED, state("name", "n"), answers));
        assertThat(problem.summary()).isEqualTo("test_thing \"n\" has not ended in time");
        assertThat(problem.detail())
                .isEqualTo("It is still running, and goes on at the API. Apply again to go on waiting for its end; to"
                        + " allow more time, set timeouts.delete.");
    }

    @Test
    void cancelsByTheStateAloneWhereNobodyWaits() {
        assertThat(calls(UNLESS_ENDED, state("status", "running"), Answer.empty(200)))
                .containsExactly("POST /things/1/cancel");
        assertThat(calls(UNLESS_ENDED, state("status", "running"), REFUSED)).hasSize(1);
        assertThat(calls(UNLESS_ENDED, state("status", "running"), GONE)).hasSize(1);
        assertThat(calls(UNLESS_ENDED, state("status", "ready"))).isEmpty();
    }

    @Test
    void goesOnWithTheObjectAsItEnded() {
        Fields deletingKind = state("status", "running", "on_destroy", "cancel_and_delete_kind");
        assertThat(calls(UNTIL_ENDED, deletingKind, RUNNING, Answer.empty(200), CANCELLED, Answer.empty(204)))
                .containsExactly("GET /things/1", "POST /things/1/cancel", "GET /things/1", "DELETE /kinds/k");
    }

    @Test
    void leavesOutACallWhoseObjectIsNotSet() {
        Fields deletingKind = state("status", "ready", "on_destroy", "cancel_and_delete_kind");
        assertThat(calls(UNLESS_ENDED, deletingKind)).isEmpty();
    }

    @Test
    void tellsItsCallsOnce() {
        assertThat(resource(UNTIL_ENDED).calls().stream()
                        .map(each -> each.call().toString()))
                .endsWith("POST /things/{id}/cancel", "DELETE /kinds/{kind}")
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatCannotBeCancelled() {
        var nowhere = SchemaVocabulary.changing("nowhere", string(), "-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Things.definition()
                        .onDestroy(
                                "cancel",
                                "-",
                                cancelling(CALL, nowhere),
                                delete("/things").ifSet())
                        .build())
                .withMessage("test_thing: it cancels by nowhere, which is no attribute; POST /things/{id}/cancel does"
                        + " not say what it ends in: until, unless; DELETE /things is only made where what it names is"
                        + " set, but names nothing");
    }
}
