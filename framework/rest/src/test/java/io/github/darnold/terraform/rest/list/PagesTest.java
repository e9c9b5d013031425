package io.github.darnold.terraform.rest.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import io.github.darnold.terraform.rest.paging.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

    private static final ApiCall LIST = ApiCall.get("/things");

    @Test
    void goesOnAfterTheLastIdThatTheAnswerNames() {
        try (var server = ScriptedServer.answering(
                page("{'data':[{'id':'a'},{'id':'b'}],'last_id':'b','has_more':true}"),
                page("{'data':[{'id':'c'}],'last_id':'c','has_more':false}"))) {
            assertThat(ids(server, LIST.paged(Lists.AFTER_LAST_ID, 2))).containsExactly("a", "b", "c");
            assertThat(server.calls()).containsExactly("GET /things?limit=2", "GET /things?limit=2&after=b");
        }
    }

    @Test
    void goesOnAfterTheLastElement() {
        try (var server = ScriptedServer.answering(
                page("{'data':[{'id':'a b'}],'has_more':true}"), page("{'data':[],'has_more':true}"))) {
            assertThat(ids(server, LIST.paged(Lists.AFTER_LAST_ELEMENT, 100))).containsExactly("a b");
            assertThat(server.calls()).containsExactly("GET /things?limit=100", "GET /things?limit=100&after=a+b");
        }
    }

    @Test
    void readsAWholeListAtOnce() {
        try (var server = ScriptedServer.answering(page("{'data':[{'id':'a'}],'has_more':true}"))) {
            assertThat(ids(server, LIST)).containsExactly("a");
            assertThat(ids(reset(server, "{'data':[]}"), LIST.paged(Lists.WHOLE, 0)))
                    .isEmpty();
            assertThat(server.calls()).containsExactly("GET /things", "GET /things");
        }
    }

    @Test
    void takesNullForAnEmptyList() {
        try (var server = ScriptedServer.answering(page("{'data':null}"))) {
            assertThat(ids(server, LIST.paged(Lists.AFTER_LAST_ID, 2))).isEmpty();
        }
    }

    @Test
    void goesOnAtTheNextCursor() {
        try (var server = ScriptedServer.answering(
                page("{'data':[{'id':'a'}],'next':'n1','has_more':true}"),
                page("{'data':[{'id':'b'}],'next':null,'has_more':false}"))) {
            assertThat(ids(server, LIST.paged(Lists.AFTER_NEXT, 1))).containsExactly("a", "b");
            assertThat(server.calls()).last().isEqualTo("GET /things?limit=1&after=n1");
        }
    }

    @Test
    void goesOnAtTheNextPageEvenAfterAnEmptyOne() {
        try (var server = ScriptedServer.answering(
                page("{'data':[],'next_page':'p2','has_more':true}"),
                page("{'data':[{'id':'b'}],'next_page':null,'has_more':false}"))) {
            assertThat(ids(server, LIST.paged(Lists.NEXT_PAGE, 1))).containsExactly("b");
            assertThat(server.calls()).last().isEqualTo("GET /things?limit=1&page=p2");
        }
    }

    @Test
    void stopsAskingOnceTheReceiverHasEnough() {
        try (var server = ScriptedServer.answering(page("{'data':[{'id':'a'},{'id':'b'}],'has_more':true}"));
                var api = Apis.of(server)) {
            List<Value> seen = new ArrayList<>();
            new Pages(api, LIST.paged(Lists.AFTER_LAST_ID, 2), Calls.fresh())
                    .forEachWhile(ObjectValue.EMPTY, element -> !seen.add(element.get("id")));
            assertThat(seen).containsExactly(Value.of("a"));
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void noticesAListWithoutEnd() {
        var same = page("{'data':[{'id':'a'}],'last_id':'a','has_more':true}");
        try (var server = ScriptedServer.answering(same, same, same)) {
            assertThat(failure(server, Lists.AFTER_LAST_ID).reason()).isEqualTo("the list repeats itself without end");
            assertThat(server.calls()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("pagings")
    void refusesAListThatGoesOnWithoutSayingWhere(Paging paging) {
        try (var server = ScriptedServer.answering(page("{'data':[{'name':'a'}],'has_more':true}"))) {
            assertThat(failure(server, paging).reason())
                    .isEqualTo("the list goes on, but the answer does not say where");
        }
    }

    static List<Paging> pagings() {
        return List.of(Lists.AFTER_LAST_ID, Lists.AFTER_LAST_ELEMENT, Lists.AFTER_NEXT, Lists.NEXT_PAGE);
    }

    @Test
    void refusesAnAnswerThatIsNoList() {
        try (var server = ScriptedServer.answering(page("{'id':'a'}"))) {
            assertThat(failure(server, Lists.WHOLE).reason()).isEqualTo("the answer has no list in \"data\"");
        }
    }

    @Test
    void picksTheElementThatIsMeantInNormalForm() {
        ApiCall picking = LIST.paged(Lists.AFTER_LAST_ELEMENT, 1)
                .picking("email", "{email}", text -> text.toLowerCase(Locale.ROOT));
        try (var server = ScriptedServer.answering(
                        page("{'data':[{'id':'1','email':'x@y'}],'has_more':true}"),
                        page("{'data':[{'id':'2','email':'A@b'}],'has_more':true}"));
                var api = Apis.of(server)) {
            assertThat(new Pages(api, picking, Calls.fresh()).pick(Values.object("email", "a@B")))
                    .contains(Values.object("id", "2", "email", "A@b"));
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void picksByAnotherFieldWhereTheFirstIsNotKnown() {
        ApiCall picking = LIST.picking("id", "{id}").orPicking("model", "{model}");
        var list = page("{'data':[{'id':'1','model':'m'},{'id':'2','model':'n'}]}");
        try (var server = ScriptedServer.answering(list, list);
                var api = Apis.of(server)) {
            Pages pages = new Pages(api, picking, Calls.fresh());
            assertThat(pages.pick(Values.object("id", UnknownValue.UNKNOWN, "model", "n")))
                    .contains(Values.object("id", "2", "model", "n"));
            assertThat(pages.pick(Values.object("id", "1", "model", "n")))
                    .contains(Values.object("id", "1", "model", "m"));
        }
    }

    @Test
    void picksOnlyAmongTheElementsThatCount() {
        ApiCall picking = LIST.picking("id", "{id}")
                .pickingOnly((object, element) -> element.get("owner").equals(object.get("owner")));
        try (var server = ScriptedServer.answering(
                        page("{'data':[{'id':'1','owner':'a'},{'id':'1','owner':'b','n':2}]}"));
                var api = Apis.of(server)) {
            assertThat(new Pages(api, picking, Calls.fresh()).pick(Values.object("id", "1", "owner", "b")))
                    .contains(Values.object("id", "1", "owner", "b", "n", 2));
        }
    }

    @Test
    void picksNothingThatIsGoneOrNotThere() {
        ApiCall picking = LIST.picking("id", "{id}").goneWhen("status", "archived");
        try (var server = ScriptedServer.answering(page("{'data':[{'id':'1','status':'archived'}]}"));
                var api = Apis.of(server)) {
            assertThat(new Pages(api, picking, Calls.fresh()).pick(Values.object("id", "1")))
                    .isEmpty();
            reset(server, "{'data':[{'id':'2'}]}");
            assertThat(new Pages(api, picking, Calls.fresh()).pick(Values.object("id", "1")))
                    .isEmpty();
        }
    }

    private static Answer page(String json) {
        return Answer.ok(json.replace('\'', '"'));
    }

    private static ScriptedServer reset(ScriptedServer server, String json) {
        server.then(page(json));
        return server;
    }

    private static List<String> ids(ScriptedServer server, ApiCall list) {
        List<String> ids = new ArrayList<>();
        try (var api = Apis.of(server)) {
            new Pages(api, list, Calls.fresh())
                    .forEachWhile(
                            ObjectValue.EMPTY,
                            element -> ids.add(element.get("id").toString().replace("\"", "")));
        }
        return ids;
    }

    private static ApiFailure.Unreadable failure(ScriptedServer server, Paging paging) {
        var caught = assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> ids(server, LIST.paged(paging, 10)))
                .actual();
        return (ApiFailure.Unreadable) caught.failure();
    }
}
