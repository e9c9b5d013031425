package io.github.darnold.terraform.rest.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final Paging ITEMS = Paging.of("items").sized("page_size");

    @Test
    void goesOnAtACursorThatEndsTheListWhereItIsAbsent() {
        Paging tokens = ITEMS.after("page_token", "next_token");
        read(tokens, "{'items':[{'id':1}],'next_token':'t 1'}", "{'items':[{'id':2}],'next_token':''}")
                .gives("1", "2")
                .asks("GET /things?page_size=2", "GET /things?page_size=2&page_token=t+1");
    }

    @Test
    void goesOnAfterTheNumberOfTheLastElementUntilAPageIsEmpty() {
        read(ITEMS.afterLast("since", "id"), "{'items':[{'id':7}]}", "{'items':[]}")
                .gives("7")
                .asks("GET /things?page_size=2", "GET /things?page_size=2&since=7");
    }

    @Test
    void countsPagesUntilOneIsEmpty() {
        read(Paging.of("items").numbered("page", 1), "{'items':[{'id':1}]}", "{'items':[{'id':2}]}", "{'items':[]}")
                .gives("1", "2")
                .asks("GET /things", "GET /things?page=2", "GET /things?page=3");
    }

    @Test
    void countsPagesAsLongAsAFieldSaysSo() {
        read(
                        ITEMS.numbered("page", 0).whileTrue("more"),
                        "{'items':[],'more':true}",
                        "{'items':[{'id':2}],'more':false}")
                .gives("2")
                .asks("GET /things?page_size=2", "GET /things?page_size=2&page=1");
    }

    @Test
    void followsLinksOnTheSameHostOnly() {
        read(
                        Paging.of("result.items").linked("links.next"),
                        "{'result':{'items':[{'id':1}]},'links':{'next':'https://elsewhere/x?cursor=a%20b&n=1#top'}}",
                        "{'result':{'items':null},'links':{'next':null}}")
                .gives("1")
                .asks("GET /things", "GET /things?cursor=a+b&n=1");
    }

    @Test
    void tellsItsParameters() {
        assertThat(ITEMS.after("page_token", "next_token").parameters()).containsExactly("page_size", "page_token");
        assertThat(ITEMS.linked("next").parameters()).containsExactly("page_size");
        assertThat(ITEMS.parameters()).isEmpty();
    }

    private static Walk read(Paging paging, String... pages) {
        Answer[] answers =
                Stream.of(pages).map(json -> Answer.ok(json.replace('\'', '"'))).toArray(Answer[]::new);
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            List<String> ids = new ArrayList<>();
            new Pages(api, ApiCall.get("/things").paged(paging, 2), Calls.fresh())
                    .forEachWhile(
                            ObjectValue.EMPTY, each -> ids.add(each.get("id").toString()));
            return new Walk(ids, List.copyOf(server.calls()));
        }
    }

    private record Walk(List<String> ids, List<String> calls) {

        Walk gives(String... expected) {
            assertThat(ids).containsExactly(expected);
            return this;
        }

        void asks(String... expected) {
            assertThat(calls).containsExactly(expected);
        }
    }
}
