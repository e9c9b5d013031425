package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that send the client elsewhere.
class RedirectTest {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void takesNoKeyElsewhere(int status) {
        try (var elsewhere = ScriptedServer.answering(Answer.ok("{\"id\":\"1\"}"));
                var server = ScriptedServer.answering(
                        Answer.empty(status).with("Location", elsewhere.base() + "/things/1"));
                var api = Apis.of(server)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.fetch(ApiRequest.of(Method.GET, "/things/1"), Calls.fresh()))
                    .satisfies(e -> assertThat(e.failure()).isInstanceOf(ApiFailure.Unreadable.class));
            assertThat(server.received()).isNotEmpty();
            assertThat(elsewhere.received()).isEmpty();
        }
    }
}
