package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static io.github.darnold.terraform.rest.fixture.Things.saved;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Answer NEW = status("new");
    private static final Answer READY = status("ready");

    private final FakeTime time = new FakeTime();
    private final Call call = Calls.at(time);

    @Test
    void goesOnReadingWithLongerPausesUntilTheObjectIsReady() {
        Fields made = create(Things.waiting(), call, NEW, NEW, NEW, NEW, NEW, READY);
        assertThat(made.get(Things.STATUS)).isEqualTo("ready");
        assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 4L, 4L);
        assertThat(call.saved()).isEqualTo(made);
        assertThat(call.privateState().bytes()).isEmpty();
    }

    @Test
    void keepsWhatWasPlannedWhateverTheApiAnswersMeanwhile() {
        Fields made = create(Things.waiting(), call, NEW, thing("{'id':'1','name':'other','status':'ready','size':3}"));
        assertThat(made.values().get("name")).isEqualTo(Value.of("n"));
        assertThat(made.values().get("size")).isEqualTo(Value.of(3));
    }

    @Test
    void doesNotReadWhatIsReadyAtOnce() {
        create(Things.waiting(), call, READY);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void tellsHowItGoesOn() {
        List<String> told = new ArrayList<>();
        create(Things.waiting(), Calls.telling(told::add), NEW, READY);
        assertThat(told).containsExactly("test_thing \"n\" is new", "test_thing \"n\" is ready");
    }

    @Test
    void failsWithTheApisReasonAndKeepsTheObject() {
        var problem = failure(
                () -> create(Things.waiting(), call, NEW, thing("{'id':'1','status':'failed','reason':'bad file'}")));
        assertThat(problem.summary()).isEqualTo("test_thing \"n\" ended as failed");
        assertThat(problem.detail())
                .isEqualTo("The API's reason: bad file\n\n"
                        + "The object is kept in the state as tainted: the next apply replaces it.");
        assertThat(saved(call).get(Things.STATUS)).isEqualTo("failed");
        assertThat(call.privateState().bytes())
                .as("there is nothing to wait for")
                .isEmpty();
    }

    @Test
    void warnsWhenSomebodyElseHasToAct() {
        create(Things.waiting(), call, NEW, status("review"));
        assertThat(call.diagnostics())
                .containsExactly(Diagnostic.warning("test_thing \"n\" is review", "Ask the owner to approve it."));
    }

    @Test
    void endsAtTheDeadlineAndSaysHowToGoOn() {
        Answer[] news = new Answer[20];
        Arrays.fill(news, NEW);
        var problem = failure(() -> create(Things.waiting(), call, news));
        assertThat(problem.summary()).isEqualTo("test_thing \"n\" is not ready in time");
        assertThat(problem.detail())
                .isEqualTo(
                        "It is still new, and goes on at the API. To wait for it again, run \"terraform untaint\" with"
                                + " this resource's address and apply; to allow more time, set timeouts. Without untaint,"
                                + " the next apply replaces it.");
        assertThat(Duration.between(FakeTime.START, time.now())).isEqualTo(Duration.ofSeconds(20));
        assertThat(call.saved()).isNotNull();
    }

    @Test
    void waitsAsLongAsTheTimeoutsBlockAllows() {
        Answer[] news = new Answer[20];
        Arrays.fill(news, NEW);
        var block = Values.object("create", "3s");
        failure(() -> {
            try (var server = ScriptedServer.answering(news);
                    var api = Apis.of(server)) {
                Things.waiting().create(api, plan("name", "n", "timeouts", block), config("name", "n"), call);
            }
        });
        assertThat(Duration.between(FakeTime.START, time.now())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void stopsWithinAMomentOfCtrlCAndKeepsTheObject() {
        var stopping = FakeTime.stoppingInPause(2);
        Call stopped = Calls.at(stopping);
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> create(Things.waiting(), stopped, NEW, NEW, NEW));
        assertThat(Duration.between(FakeTime.START, stopping.now())).isEqualTo(Duration.ofSeconds(1));
        assertThat(saved(stopped).get(Things.STATUS)).isEqualTo("new");
    }

    @Test
    void waitsOnlyWhereAskedTo() {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .waiting(Things.READY.onlyWhen(Things.WAIT))
                .build();
        create(resource, call, NEW);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void goesOnWithAWaitThatDidNotEnd() {
        Call stopped = Calls.at(FakeTime.stoppingInPause(1));
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> create(Things.waiting(), stopped, NEW));
        Call later = Things.after(stopped);
        try (var server = ScriptedServer.answering(NEW, READY);
                var api = Apis.of(server)) {
            PlanDraft draft = draft("new");
            Things.waiting().plan(api, draft, later);
            assertThat(draft.planned().isUnknown(Things.STATUS)).isTrue();
            Fields updated = Things.waiting()
                    .update(api, state("name", "n", "status", "new"), draft.planned(), config("name", "n"), later);
            assertThat(updated.get(Things.STATUS)).isEqualTo("ready");
            assertThat(server.calls()).containsExactly("GET /things/1", "GET /things/1");
            assertThat(later.privateState().bytes()).isEmpty();
        }
    }

    @Test
    void plansNoWaitForWhatBecameReadyMeanwhile() {
        Call stopped = Calls.at(FakeTime.stoppingInPause(1));
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> create(Things.waiting(), stopped, NEW));
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            PlanDraft draft = draft("ready");
            Things.waiting().plan(api, draft, Things.after(stopped));
            assertThat(draft.isChanged()).isFalse();
        }
    }

    @Test
    void saysAfterAResumedWaitThatNothingIsTainted() {
        Call stopped = Calls.at(FakeTime.stoppingInPause(1));
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> create(Things.waiting(), stopped, NEW));
        try (var server = ScriptedServer.answering(status("failed"));
                var api = Apis.of(server)) {
            Fields state = state("name", "n", "status", "new");
            Fields planned = state("name", "n", "status", UnknownValue.UNKNOWN);
            var problem = failure(
                    () -> Things.waiting().update(api, state, planned, config("name", "n"), Things.after(stopped)));
            assertThat(problem.detail())
                    .isEqualTo(
                            "The API gave no reason.\n\nThe object is kept in the state as it is. To make another one "
                                    + "in its place, run \"terraform apply -replace\" with this resource's address.");
        }
    }

    private static PlanDraft draft(String status) {
        Fields state = state("name", "n", "status", status);
        return new PlanDraft(state, config("name", "n"), state);
    }

    private static Fields create(RestResource resource, Call call, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            return resource.create(api, plan("name", "n"), config("name", "n"), call);
        }
    }

    private static Answer status(String status) {
        return thing("{'id':'1','status':'" + status + "'}");
    }

    @Test
    void looksIntoTheListThatTheObjectIsReadBy() {
        RestResource listed = restResource("test_thing", Things.SHAPE)
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things").paged(Lists.AFTER_LAST_ID, 5).picking("id", "{id}"))
                .recoveredBy(Things.NEVER)
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}"))
                .waiting(Things.READY)
                .build();
        Answer list = thing("{'data':[{'id':'0'},{'id':'1','status':'ready'}],'has_more':false}");
        try (var server = ScriptedServer.answering(thing("{'id':'1','status':'busy'}"), list);
                var api = Apis.of(server)) {
            Fields made = listed.create(api, plan("name", "n"), config("name", "n"), Calls.fresh());
            assertThat(made.get(Things.STATUS)).isEqualTo("ready");
        }
    }
}
