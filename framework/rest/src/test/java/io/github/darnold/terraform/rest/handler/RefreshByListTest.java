package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RefreshByListTest {

    private static final Answer ONE = thing("{'id':'1','name':'one'}");

    private static final RestResource LISTED = Things.definition()
            .delete(delete("/things/{id}"))
            .listedBy(get("/things").paged(Lists.AFTER_LAST_ID, 2))
            .build();

    @Test
    void takesTheListFromTheThirdObjectOn() {
        Answer list = thing("{'data':[{'id':'3','name':'three','status':'ready'},"
                + "{'id':'4','name':'four','status':'ready'}],'has_more':false}");
        try (var server = ScriptedServer.answering(ONE, ONE, list);
                var api = Apis.of(server)) {
            read(api, "1");
            read(api, "2");
            assertThat(name(read(api, "3"))).isEqualTo(Value.of("three"));
            assertThat(name(read(api, "4"))).isEqualTo(Value.of("four"));
            assertThat(server.calls()).containsExactly("GET /things/1", "GET /things/2", "GET /things?limit=2");
        }
    }

    @Test
    void dropsAnObjectThatTheListSaysIsGone() {
        Answer list = thing("{'data':[{'id':'3','status':'archived'}],'has_more':false}");
        try (var server = ScriptedServer.answering(ONE, ONE, list);
                var api = Apis.of(server)) {
            read(api, "1");
            read(api, "2");
            assertThat(LISTED.read(api, state("id", "3"), Calls.fresh())).isNull();
        }
    }

    @Test
    void asksTheObjectItselfWhereTheListDoesNotHaveIt() {
        Answer list = thing("{'data':[],'has_more':false}");
        Answer missing = Answer.error(404, "not_found", "no such thing");
        try (var server = ScriptedServer.answering(ONE, ONE, list, thing("{'id':'3','name':'three'}"), missing);
                var api = Apis.of(server)) {
            read(api, "1");
            read(api, "2");
            assertThat(name(read(api, "3"))).isEqualTo(Value.of("three"));
            assertThat(LISTED.read(api, state("id", "4"), Calls.fresh())).isNull();
        }
    }

    @Test
    void readsEachObjectWhereTheListIsRefused() {
        Answer refused = Answer.error(403, "forbidden", "this key may not list");
        try (var server = ScriptedServer.answering(ONE, ONE, refused, ONE, ONE);
                var api = Apis.of(server)) {
            for (String id : new String[] {"1", "2", "3", "4"}) {
                assertThat(name(read(api, id))).isEqualTo(Value.of("one"));
            }
        }
    }

    @Test
    void readsTheListAnewAfterAWrite() {
        Answer before = thing("{'data':[{'id':'3','name':'before','status':'ready'}],'has_more':false}");
        Answer after = thing("{'data':[{'id':'3','name':'after','status':'ready'}],'has_more':false}");
        try (var server = ScriptedServer.answering(ONE, ONE, before, Answer.empty(204), ONE, ONE, after);
                var api = Apis.of(server)) {
            for (String id : new String[] {"1", "2", "3"}) {
                read(api, id);
            }
            LISTED.delete(api, state("id", "9"), Calls.fresh());
            for (String id : new String[] {"1", "2"}) {
                read(api, id);
            }
            assertThat(name(read(api, "3"))).isEqualTo(Value.of("after"));
        }
    }

    @Test
    void asksTheObjectItselfWhereItsElementLacksWhatTheStateHas() {
        Answer list = thing("{'data':[{'id':'3','name':'three'}],'has_more':false}");
        Answer three = thing("{'id':'3','name':'three','status':'ready'}");
        try (var server = ScriptedServer.answering(ONE, ONE, list, three);
                var api = Apis.of(server)) {
            read(api, "1");
            read(api, "2");
            assertThat(read(api, "3")).isEqualTo(state("id", "3", "name", "three"));
            assertThat(server.calls())
                    .containsExactly("GET /things/1", "GET /things/2", "GET /things?limit=2", "GET /things/3");
        }
    }

    @Test
    void readsEachObjectWhereTheListTellsLess() {
        var brief = Things.definition()
                .delete(delete("/things/{id}"))
                .listedBrieflyBy(get("/things").paged(Lists.AFTER_LAST_ID, 2))
                .build();
        try (var server = ScriptedServer.answering(ONE, ONE, ONE, ONE);
                var api = Apis.of(server)) {
            for (String id : new String[] {"1", "2", "3", "4"}) {
                brief.read(api, state("id", id), Calls.fresh());
            }
            assertThat(server.calls()).doesNotContain("GET /things?limit=2");
        }
    }

    @Test
    void saysThatAnAnswerIsTooLong() {
        Answer tooLong = thing("{'id':'1','name':'" + "x".repeat(20_000) + "'}");
        try (var server = ScriptedServer.answering(tooLong);
                var api = Apis.of(server)) {
            assertThat(failure(() -> read(api, "1")).detail())
                    .startsWith("The answer to GET /things/1 is too long: it has more than 10000 bytes.");
        }
    }

    private static Fields read(Api api, String id) {
        return Objects.requireNonNull(LISTED.read(api, state("id", id), Calls.fresh()));
    }

    private static Value name(Fields object) {
        return object.values().get("name");
    }
}
