package io.github.darnold.terraform.rest.exchange;

import static io.github.darnold.terraform.rest.definition.ApiCall.delete;
import static io.github.darnold.terraform.rest.definition.ApiCall.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnFailureTest {

    private static final ApiCall THING =
            post("/things").explaining(409, "exists", "Import it.").explaining(400, "Look at the manual.");

    private static final ApiCall CODED = post("/things").preferring("format", "base64");

    @ParameterizedTest
    @CsvSource({
        "409, exists, Import it.",
        "409, busy-ish, Apply again once that is over.",
        "400, whatever, Look at the manual.",
        "422, whatever, The API refused POST /things.",
    })
    void definitionsSayWhatToDo(int status, String code, String advice) {
        assertThat(refused(THING, Answer.error(status, code, "why"))
                        .diagnostics()
                        .getFirst()
                        .detail())
                .startsWith("why (HTTP " + status)
                .endsWith(advice);
    }

    @Test
    void sendsAgainWithoutWhatServersMayRefuse() {
        try (var server = ScriptedServer.answering(
                        Answer.error(400, "invalid", "no base64 here", "format"),
                        Answer.ok("{'id':'1'}".replace('\'', '"')));
                var api = Apis.of(server)) {
            assertThat(api.fetch(request(CODED), Calls.fresh()).has("id")).isTrue();
            assertThat(server.received().getFirst().text()).isEqualTo("{\"format\":\"base64\"}");
            assertThat(server.last().text()).isEqualTo("{}");
        }
    }

    @Test
    void sendsNothingAgainForOtherRefusals() {
        assertThat(refused(CODED, Answer.error(400, "invalid", "no such model", "model"))
                        .failure())
                .isInstanceOf(ApiFailure.Refused.class);
    }

    @Test
    void isTheFailureOfADeleteThatDidNothing() {
        assertThat(refused(delete("/things"), Answer.ok("{\"deleted\":false}")).failure())
                .isInstanceOfSatisfying(
                        ApiFailure.Refused.class,
                        failure -> assertThat(failure.error().message()).isEqualTo("it was not deleted"));
    }

    private static ApiException refused(ApiCall call, Answer answer) {
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.of(server)) {
            return catchThrowableOfType(ApiException.class, () -> api.fetch(request(call), Calls.fresh()));
        }
    }

    private static ApiRequest request(ApiCall call) {
        ApiRequest request = call.request(ObjectValue.EMPTY);
        ObjectValue body = call.body(ObjectValue.EMPTY);
        return request.method() == Method.DELETE ? request : request.with(new Body.Json(body));
    }
}
