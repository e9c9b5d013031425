package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restAction;
import static io.github.darnold.terraform.rest.RestVocabulary.until;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.builder.RestActionBuilder;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Received;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestActionTest {

    private static final Shape SHAPE = shape(required("thing_id", string(), "-"), optional("reason", string(), "-"));

    private static final Wait STOPPED = until(Things.STATUS)
            .reaches("stopped")
            .failsOn("broken")
            .needsAttentionOn(List.of("done"), "It had ended before.")
            .explainedBy(Things.REASON);

    private static final RestAction ACTION = action(STOPPED);

    private final List<String> progress = new ArrayList<>();
    private final Call call = Calls.telling(progress::add);

    private static RestAction action(@Nullable Wait wait) {
        RestActionBuilder builder = restAction("test_thing_stop", SHAPE)
                .describedAs("Stops a thing.")
                .invoke(post("/things/{thing_id}/stop"));
        return wait == null
                ? builder.build()
                : builder.waiting(get("/things/{thing_id}"), wait)
                        .alreadyRequestedIn("stopping")
                        .build();
    }

    private static Fields config(@Nullable Object... namesAndValues) {
        return new Fields(Values.complete(ACTION.schema().shape(), namesAndValues));
    }

    /// Invokes it with the answers of the API.
    ///
    /// @return the requests
    private List<String> invoke(RestAction action, Fields config, Answer... answers) {
        try (ScriptedServer server = ScriptedServer.answering(answers);
                Api api = Apis.of(server)) {
            action.invoke(api, config, call);
            return server.received().stream().map(Received::toString).toList();
        }
    }

    @Test
    void callsAndWaitsForTheEnd() {
        assertThat(invoke(
                        ACTION,
                        config("thing_id", "1", "reason", "late"),
                        thing("{'status': 'stopping'}"),
                        thing("{'status': 'stopping'}"),
                        thing("{'status': 'stopped'}")))
                .containsExactly("POST /things/1/stop {\"reason\":\"late\"}", "GET /things/1", "GET /things/1");
        assertThat(progress).containsExactly("1 is stopping", "1 is stopping", "1 is stopped");
        assertThat(call.diagnostics()).isEmpty();
    }

    @Test
    void doesNotWaitWhereNobodyWantsTo() {
        assertThat(invoke(ACTION, config("thing_id", "1", "wait", false), thing("{'status': 'stopping'}")))
                .containsExactly("POST /things/1/stop");
        assertThat(progress).containsExactly("1 is stopping, and goes on");
    }

    @Test
    void isContentWhereItWasDoneBefore() {
        assertThat(invoke(ACTION, config("thing_id", "1"), refused(), thing("{'status': 'stopped'}")))
                .containsExactly("POST /things/1/stop", "GET /things/1");
        assertThat(progress).containsExactly("1 is stopped");
    }

    @Test
    void waitsWhereItIsUnderWay() {
        assertThat(invoke(
                        ACTION,
                        config("thing_id", "1"),
                        refused(),
                        thing("{'status': 'stopping'}"),
                        thing("{'status': 'stopped'}")))
                .hasSize(3);
    }

    @Test
    void warnsWhereItCameTooLate() {
        invoke(ACTION, config("thing_id", "1"), refused(), thing("{'status': 'done'}"));
        assertThat(call.diagnostics()).containsExactly(Diagnostic.warning("1 is done", "It had ended before."));
    }

    @Test
    void failsWhereTheApiRefusesForAnotherReason() {
        var problem = failure(() -> invoke(ACTION, config("thing_id", "1"), refused(), thing("{'status': 'running'}")));
        assertThat(problem.summary()).isEqualTo("Cannot invoke test_thing_stop for 1");
        assertThat(problem.detail()).startsWith("no way");
    }

    @Test
    void failsWhereItEndsBadly() {
        var problem =
                failure(() -> invoke(ACTION, config("thing_id", "1"), thing("{'status': 'broken', 'reason': 'rust'}")));
        assertThat(problem.summary()).isEqualTo("1 ended as broken");
        assertThat(problem.detail()).startsWith("The API's reason: rust");
    }

    @Test
    void failsWhenItsTimeIsOver() {
        var problem = failure(() -> invoke(
                ACTION,
                config("thing_id", "1", "timeout", "3s"),
                thing("{'status': 'stopping'}"),
                thing("{'status': 'stopping'}"),
                thing("{'status': 'stopping'}")));
        assertThat(problem.summary()).isEqualTo("1 is not ready in time");
        assertThat(problem.detail()).contains("still stopping", "set timeout");
    }

    @Test
    void asksAgainWhenTheAnswerGotLost() {
        assertThat(invoke(ACTION, config("thing_id", "1"), Answer.broken(), refused(), thing("{'status': 'stopped'}")))
                .containsExactly("POST /things/1/stop", "POST /things/1/stop", "GET /things/1");
    }

    @Test
    void isOverWithItsCallWhereNothingTellsItsEnd() {
        var action = action(null);
        assertThat(action.schema().shape().attributes())
                .extracting(Attribute::name)
                .containsExactly("thing_id", "reason");
        assertThat(invoke(action, config("thing_id", "1"), thing("{}"))).hasSize(1);
        assertThat(progress).containsExactly("1: done");
        assertThat(action.calls()).hasSize(1);
    }

    @Test
    void needsWhatItsPathsName() {
        assertThatThrownBy(() -> restAction("test_stop", SHAPE)
                        .describedAs("-")
                        .invoke(post("/things/{id}/stop"))
                        .build())
                .hasMessage("test_stop: /things/{id}/stop names {id}, which is no attribute");
    }

    private static Answer refused() {
        return Answer.error(400, "no_way", "no way");
    }

    @Test
    void showsWhatTheApiAnswers() {
        RestAction action = restAction("test_thing_stop", SHAPE)
                .describedAs("Stops a thing.")
                .invoke(post("/things/{thing_id}/stop"))
                .showing(Things.STATUS)
                .build();
        invoke(action, config("thing_id", "1"), thing("{'status': 'stopped', 'reason': 'r'}"));
        assertThat(progress).containsExactly("1: status stopped");
    }

    @Test
    void takesWhatIsMissingForDoneWhereTheDefinitionSaysSo() {
        RestAction action = restAction("test_thing_stop", SHAPE)
                .describedAs("Stops a thing.")
                .invoke(post("/things/{thing_id}/stop"))
                .doneWhenMissing()
                .build();
        invoke(action, config("thing_id", "1"), Answer.error(404, "not_found", "no such thing"));
        assertThat(progress).containsExactly("1: there is none any longer");
        assertThat(failure(() -> invoke(action, config("thing_id", "1"), Answer.html(404)))
                        .summary())
                .as("a wrong URL does nothing")
                .isEqualTo("Cannot invoke test_thing_stop for 1");
    }

    @Test
    void refusesWordsThatAWaitHasItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> restAction("test_thing_stop", SHAPE)
                        .describedAs("-")
                        .invoke(post("/things/{thing_id}/stop"))
                        .waiting(get("/things/{thing_id}"), STOPPED.appearing(Duration.ofSeconds(1)))
                        .showing(Things.STATUS)
                        .doneWhenMissing()
                        .build())
                .withMessage("test_thing_stop: it shows what the wait shows: until(...).showing; it waits for what may"
                        + " be missing; it waits for what appears, which only creates do");
    }
}
