package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.fixture.EphemeralThings.PASS;
import static io.github.darnold.terraform.rest.fixture.EphemeralThings.TICKET;
import static io.github.darnold.terraform.rest.fixture.EphemeralThings.config;
import static io.github.darnold.terraform.rest.fixture.EphemeralThings.opened;
import static io.github.darnold.terraform.rest.fixture.Things.after;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.EphemeralThings;
import io.github.darnold.terraform.rest.fixture.LeftThings;
import io.github.darnold.terraform.rest.fixture.Received;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestEphemeralTest {

    private final ScriptedServer server = ScriptedServer.answering();
    private final Api api = Apis.of(server);
    private final Call call = Calls.fresh();

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    private Opened open(RestEphemeral pass, Answer... answers) {
        server.then(answers);
        return pass.open(api, config("name", "n", "keep", false), call);
    }

    @Test
    void opensWithWhatItFillsIn() {
        RestEphemeral named = EphemeralThings.closed()
                .openingWith(
                        config -> config.isSet(EphemeralThings.NAME) ? config : config.with(EphemeralThings.NAME, "m"))
                .build();
        server.then(thing("{'id':'1','name':'m','secret':'s3cret'}"));
        Opened opened = named.open(api, config(), call);
        assertThat(requests()).containsExactly("POST /passes {\"name\":\"m\"}");
        assertThat(opened.result().get(EphemeralThings.NAME)).isEqualTo("m");
    }

    @Test
    void opensWithWhatIsConfigured() {
        Opened opened = open(PASS, opened("1"));
        assertThat(requests()).containsExactly("POST /passes {\"name\":\"n\"}");
        assertThat(opened.result().values())
                .isEqualTo(Values.object(
                        "id", "1", "name", "n", "secret", "s3cret", "expires_at", 1_800_000_000, "keep", false));
    }

    @Test
    void keepsNoSecretForLater() {
        open(PASS, opened("1"));
        assertThat(new String(call.privateState().bytes(), StandardCharsets.UTF_8))
                .contains("\"id\":\"1\"")
                .doesNotContain("s3cret");
    }

    @Test
    void closesWhatItOpened() {
        open(PASS, opened("1"), thing("{}"));
        PASS.close(api, after(call));
        assertThat(server.calls()).containsExactly("POST /passes", "DELETE /passes/1");
    }

    @Test
    void isContentWhenItIsGoneAlready() {
        open(PASS, opened("1"), LeftThings.NOT_FOUND);
        Call closing = after(call);
        PASS.close(api, closing);
        assertThat(closing.diagnostics()).isEmpty();
    }

    @Test
    void saysWhatIsLeftWhenItCannotBeClosed() {
        open(PASS, opened("1"), Answer.error(400, "busy_now", "not now"));
        Call closing = after(call);
        PASS.close(api, closing);
        assertThat(closing.diagnostics()).hasSize(1);
        var warning = closing.diagnostics().getFirst();
        assertThat(warning.isError()).isFalse();
        assertThat(warning.summary()).isEqualTo("test_pass 1 could not be closed, and still exists");
        assertThat(warning.detail())
                .startsWith("not now")
                .contains("send DELETE " + server.base() + "/passes/1 with the credential")
                .contains("the key in the test");
    }

    @Test
    void closesOnlyWhereItIsWanted() {
        server.then(opened("1"));
        PASS.open(api, config("keep", true), call);
        PASS.close(api, after(call));
        assertThat(server.calls()).containsExactly("POST /passes");
    }

    @Test
    void endsByItselfWhereNothingClosesIt() {
        open(TICKET, Answer.broken(), opened("1"));
        TICKET.close(api, after(call));
        assertThat(server.calls()).containsExactly("POST /passes", "POST /passes");
        assertThat(call.privateState().isEmpty()).isTrue();
    }

    @Test
    void closesWhatALostAnswerWasAboutAndOpensAnother() {
        String lost =
                "{'id':'8','name':'n','created_at':%d}".formatted(call.now().getEpochSecond());
        Opened opened = open(PASS, Answer.broken(), LeftThings.list(lost), thing("{}"), opened("9"));
        assertThat(server.calls())
                .containsExactly("POST /passes", "GET /passes?limit=10", "DELETE /passes/8", "POST /passes");
        assertThat(opened.result().values().get("id"))
                .isEqualTo(Values.object("id", "9").get("id"));
    }

    @Test
    void saysThatOneMayExistWhereNothingListsThem() {
        var pass = EphemeralThings.definition()
                .close(delete("/passes/{id}"))
                .recoveredBy(new Recovery.Never("Nothing lists passes."))
                .build();
        var problem = failure(() -> open(pass, Answer.broken()));
        assertThat(problem.detail()).contains("cannot be looked up", "Nothing lists passes.", "delete it");
        assertThat(server.calls()).containsExactly("POST /passes");
    }

    @Test
    void isClosedWhenItsAnswerCannotBeRead() {
        failure(() -> open(PASS, thing("{'id':'1','name':'n','expires_at':'soon'}"), thing("{}")));
        PASS.close(api, after(call));
        assertThat(server.calls()).containsExactly("POST /passes", "DELETE /passes/1");
    }

    @Test
    void isRenewedBeforeItExpires() {
        Opened opened = open(PASS, opened("1"), thing("{'expires_at': 1800003600}"));
        Duration ahead = Duration.between(call.now(), api.serverTime(call.now()));
        Instant first = Instant.ofEpochSecond(1_800_000_000).minus(Duration.ofMinutes(5));
        assertThat(opened.renewAt()).isEqualTo(first.minus(ahead));
        assertThat(PASS.renew(api, after(call))).isAfter(first.plus(Duration.ofMinutes(50)));
        assertThat(server.calls()).containsExactly("POST /passes", "POST /passes/1/renew");
    }

    @Test
    void isNotRenewedWhereTheApiSaysNoEnd() {
        Opened opened = open(PASS, thing("{'id':'1','secret':'s','expires_at':null}"));
        assertThat(opened.renewAt()).isNull();
    }

    @Test
    void isNotRenewedWhereTheEndIsNoTime() {
        Opened opened = open(PASS, thing("{'id':'1','secret':'s','expires_at':9223372036854775807}"));
        assertThat(opened.renewAt()).isNull();
    }

    @Test
    void canBeARead() {
        var read = EphemeralThings.definition().open(get("/passes/now")).build();
        open(read, opened("1"));
        assertThat(requests()).containsExactly("GET /passes/now");
    }

    @Test
    void tellsItsCalls() {
        assertThat(PASS.calls())
                .extracting(each -> each.call().toString())
                .containsExactly("POST /passes", "POST /passes/{id}/renew", "DELETE /passes/{id}", "GET /passes");
    }

    @Test
    void refusesWhatCannotBeCarriedOut() {
        assertThatThrownBy(() -> EphemeralThings.definition()
                        .describedAs("")
                        .close(delete("/passes/{secret}"))
                        .renew(post("/passes/{nobody}"), computed("until", int64(), "-"), Duration.ZERO)
                        .build())
                .hasMessageContaining("it has no description")
                .hasMessageContaining(
                        "the call that closes it names {secret}, which is a secret, and would be written down")
                .hasMessageContaining("/passes/{nobody} names {nobody}, which is no attribute")
                .hasMessageContaining("it is renewed by until, which is no attribute")
                .hasMessageContaining("it does not say how it is found when the answer to opening it is lost");
    }

    private List<String> requests() {
        return server.received().stream().map(Received::toString).toList();
    }
}
