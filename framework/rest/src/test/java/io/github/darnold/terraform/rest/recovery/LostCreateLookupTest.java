package io.github.darnold.terraform.rest.recovery;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LostCreateLookupTest {

    private static final Answer LOST = Answer.broken();
    private static final Answer MADE = thing("{'id':'9','name':'n','status':'ready'}");
    private static final String LIST = "GET /things?limit=10";
    private static final Answer NOT_FOUND = Answer.error(404, "not_found", "no such thing");

    private static final RestResource LISTED = listed(Recovery.inItsList());

    private final Call call = Calls.fresh();

    private static RestResource listed(Recovery how) {
        return Things.definition()
                .delete(delete("/things/{id}"))
                .listedBy(get("/things").paged(Lists.AFTER_LAST_ID, 10))
                .recoveredBy(how)
                .importedBy("{id}")
                .build();
    }

    private static RestResource foundBy(Recovery how) {
        return Things.definition()
                .delete(delete("/things/{id}"))
                .recoveredBy(how)
                .build();
    }

    /// Answers that say nothing of what was made.
    static List<Answer> lostAnswers() {
        return List.of(
                LOST,
                MADE.cutShort(),
                Answer.html(200),
                Answer.html(502),
                Answer.error(500, "server_error", "sorry"),
                Answer.ok("{\"error\":{\"message\":\"sorry\",\"type\":\"server_error\"}}"),
                Answer.ok("{}"),
                Answer.empty(200),
                Answer.ok("[]"));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void takesWhatALostAnswerMade(Answer lost) {
        try (var server = ScriptedServer.answering(lost, list(made("7", "n", 0)));
                var api = Apis.of(server)) {
            assertThat(id(create(LISTED, api))).isEqualTo("7");
            assertThat(server.calls()).containsExactly("POST /things", "GET /things?limit=10");
            assertThat(call.diagnostics()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void repeatsWhatWasNotDone(Answer lost) {
        try (var server = ScriptedServer.answering(lost, lost, MADE).always(LIST, list());
                var api = Apis.of(server)) {
            assertThat(id(create(LISTED, api))).isEqualTo("9");
            assertThat(server.calls())
                    .filteredOn(line -> line.startsWith("POST"))
                    .hasSize(3);
        }
    }

    @Test
    void doesNotTakeWhatWasThereBefore() {
        try (var server = ScriptedServer.answering(LOST, MADE).always(LIST, list(made("7", "n", -150)));
                var api = Apis.of(server)) {
            assertThat(id(create(LISTED, api))).isEqualTo("9");
        }
    }

    /// Several may be equal, and nothing tells which of them is ours.
    @Test
    void takesTheOnlyEqualOneWhereNothingTellsWhenItWasMade() {
        var undated = listed(Recovery.inItsList().undated());
        Answer one = thing("{'data':[{'id':'7','name':'n'},{'id':'8','name':'m'}],'has_more':false}");
        Answer two = thing("{'data':[{'id':'7','name':'n'},{'id':'8','name':'n'}],'has_more':false}");
        try (var server = ScriptedServer.answering(LOST, one);
                var api = Apis.of(server)) {
            assertThat(id(create(undated, api))).isEqualTo("7");
        }
        try (var server = ScriptedServer.answering(LOST, two);
                var api = Apis.of(server)) {
            assertThat(failure(() -> create(undated, api)).detail()).contains("7, 8");
        }
    }

    @Test
    void doesNotTakeWhatIsOtherwise() {
        try (var server = ScriptedServer.answering(LOST, MADE).always(LIST, list(made("7", "m", 0), gone("8")));
                var api = Apis.of(server)) {
            assertThat(id(create(LISTED, api))).isEqualTo("9");
        }
    }

    @Test
    void doesNotTakeWhatAnotherResourceHas() {
        call.context().priorStates().see("test_thing", state("id", "7").values());
        try (var server = ScriptedServer.answering(MADE, LOST, madeAs("10"))
                        .always(LIST, list(made("7", "n", 0), made("9", "n", 0)));
                var api = Apis.of(server)) {
            assertThat(id(create(LISTED, api))).isEqualTo("9");
            assertThat(id(create(LISTED, api))).isEqualTo("10");
        }
    }

    @Test
    void namesAllThatItMayBe() {
        try (var server = ScriptedServer.answering(LOST, list(made("7", "n", 0), made("8", "n", 0)));
                var api = Apis.of(server)) {
            assertThat(failure(() -> create(LISTED, api)).detail())
                    .contains("one of them may be the object of this resource: 7, 8.")
                    .contains("terraform import\" with this resource's address and <id>");
            assertThat(call.saved()).isNull();
        }
    }

    @Test
    void givesEachTwinOne() {
        Answer both = list(made("7", "n", 0), made("8", "n", 0));
        try (var server = ScriptedServer.answering(LOST, LOST, both, both);
                var api = Apis.of(server)) {
            var identicalCreates = Stream.of(1, 2)
                    .map(_ -> CompletableFuture.supplyAsync(
                            () -> id(LISTED.create(api, plan("name", "n"), config("name", "n"), Calls.fresh())),
                            Thread::startVirtualThread))
                    .toList();
            assertThat(identicalCreates.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("7", "8");
        }
    }

    @Test
    void stopsReadingAListThatBeginsWithTheNewest() {
        Answer first = thing("{'data':[" + made("7", "m", 0) + "," + made("6", "n", -150) + "],'has_more':true}");
        try (var server = ScriptedServer.answering(LOST, MADE).always(LIST, first);
                var api = Apis.of(server)) {
            assertThat(id(create(listed(Recovery.inItsList().newestFirst()), api)))
                    .isEqualTo("9");
        }
    }

    @Test
    void looksOnceMoreWhenTheUserPressedCtrlC() {
        try (var server = ScriptedServer.answering(LOST, list(made("7", "n", 0)));
                var api = Apis.of(server)) {
            Call stopped = Calls.at(FakeTime.stoppingInPause(1));
            assertThat(id(LISTED.create(api, plan("name", "n"), config("name", "n"), stopped)))
                    .isEqualTo("7");
        }
    }

    @Test
    void looksButDoesNotRepeatWithoutRetries() {
        try (var server = ScriptedServer.answering(LOST).always(LIST, list());
                var api = Apis.at(server.base(), 0)) {
            assertThat(failure(() -> create(LISTED, api)).detail()).startsWith("The connection broke");
            assertThat(server.calls()).containsOnlyOnce("POST /things").contains(LIST);
        }
    }

    @Test
    void saysThatLookingFailedToo() {
        try (var server = ScriptedServer.answering(LOST, Answer.error(403, "forbidden", "you may not list"));
                var api = Apis.of(server)) {
            assertThat(failure(() -> create(LISTED, api)).detail())
                    .contains("looking for what it made failed too: you may not list (HTTP 403, forbidden)")
                    .contains("Look before you apply again");
        }
    }

    @Test
    void deletesWhatNobodyCanUseAndMakesItAgain() {
        var secret = listed(Recovery.inItsList().discardedWhen(_ -> true));
        try (var server = ScriptedServer.answering(LOST, list(made("7", "n", 0)), Answer.empty(204), MADE);
                var api = Apis.of(server)) {
            assertThat(id(create(secret, api))).isEqualTo("9");
            assertThat(server.calls())
                    .containsExactly("POST /things", "GET /things?limit=10", "DELETE /things/7", "POST /things");
        }
    }

    @Test
    void readsWhatIsWhereThePlanWantsIt() {
        Fields placed = plan("id", "7", "name", "n");
        try (var server = ScriptedServer.answering(LOST, LOST, MADE).always("GET /things/7", NOT_FOUND);
                var api = Apis.of(server)) {
            var resource = foundBy(new Recovery.ByReading());
            assertThat(id(resource.create(api, placed, placed, call))).isEqualTo("7");
            assertThat(server.calls())
                    .filteredOn(line -> line.startsWith("POST"))
                    .hasSize(3);
        }
    }

    @Test
    void takesWhatIsWhereThePlanWantsIt() {
        Fields placed = plan("id", "7", "name", "n");
        try (var server = ScriptedServer.answering(LOST, NOT_FOUND, madeAs("7"));
                var api = Apis.of(server)) {
            var resource = foundBy(new Recovery.ByReading());
            assertThat(id(resource.create(api, placed, placed, call))).isEqualTo("7");
            assertThat(server.calls()).containsExactly("POST /things", "GET /things/7", "GET /things/7");
        }
    }

    @Test
    void repeatsUnderTheSameKeyWhereTheApiKnowsIt() {
        try (var server = ScriptedServer.answering(LOST, MADE);
                var api = Apis.of(server)) {
            assertThat(id(create(foundBy(new Recovery.ByIdempotencyKey()), api)))
                    .isEqualTo("9");
            assertThat(server.received())
                    .extracting(each -> each.header("idempotency-key"))
                    .doesNotContain("")
                    .hasSize(2);
            assertThat(server.received())
                    .extracting(each -> each.header("idempotency-key"))
                    .containsOnly(server.last().header("idempotency-key"));
        }
    }

    @Test
    void repeatsWhereNothingRemains() {
        try (var server = ScriptedServer.answering(LOST, MADE);
                var api = Apis.of(server)) {
            assertThat(id(create(foundBy(new Recovery.NothingRemains()), api))).isEqualTo("9");
        }
    }

    @Test
    void saysWhatMayExistWhereNothingCanBeLookedUp() {
        try (var server = ScriptedServer.answering(Answer.error(500, "server_error", "sorry"));
                var api = Apis.of(server)) {
            assertThat(failure(() -> create(foundBy(Things.NEVER), api)).detail())
                    .contains("Whether POST /things was carried out is not known, and it cannot be looked up.");
            assertThat(server.calls()).containsExactly("POST /things");
        }
    }

    @Test
    void repeatsWhatWasNotLetInWhereNothingCanBeLookedUp() {
        try (var server = ScriptedServer.answering(
                        Answer.error(503, "service_unavailable", "busy"), Answer.error(429, "requests", "slow"), MADE);
                var api = Apis.of(server)) {
            assertThat(id(create(foundBy(Things.NEVER), api))).isEqualTo("9");
        }
    }

    private Fields create(RestResource resource, Api api) {
        return resource.create(api, plan("name", "n"), config("name", "n"), call);
    }

    private static String id(Fields object) {
        return object.values().get("id") instanceof StringValue(var id) ? id : "";
    }

    private static Answer list(String... elements) {
        return thing("{'data':[" + Arrays.stream(elements).collect(Collectors.joining(",")) + "],'has_more':false}");
    }

    /// An element of the list, made so many seconds from now.
    private static String made(String id, String name, long seconds) {
        long time = Instant.now().getEpochSecond() + seconds;
        return "{'id':'%s','name':'%s','status':'ready','created_at':%d}".formatted(id, name, time);
    }

    private static String gone(String id) {
        return made(id, "n", 0).replace("ready", "archived");
    }

    private static Answer madeAs(String id) {
        return thing("{'id':'" + id + "','name':'n','status':'ready'}");
    }
}
