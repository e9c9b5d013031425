package io.github.darnold.terraform.rest.list;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.listing;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Attribute<String> NAME = required("name", string(), "-");
    private static final Attribute<String> PREFIX = local("prefix", string(), "-");

    private static final Listing LISTING = listing("test_things", "things", shape(computed("id", string(), "-"), NAME))
            .describedAs("Lists things.")
            .taking(
                    required("box_id", string(), "-"),
                    optional("archived", bool(), "-").sentAs("include_archived"),
                    optional("tags", listOf(string()), "-"),
                    optional("owner", string(), "-"),
                    PREFIX)
            .list(get("/boxes/{box_id}/things").paged(Lists.AFTER_LAST_ELEMENT, 2))
            .keeping((config, each) -> each.getOrDefault(NAME, "").startsWith(config.getOrDefault(PREFIX, "")))
            .build();

    private static final Answer FIRST = thing("{'data':[{'id':'1','name':'a'},{'id':'2','name':'b'}],'has_more':true}");
    private static final Answer LAST = thing("{'data':[{'id':'3','name':'ab','news':1}],'has_more':false}");

    /// What is shown is what is told of, as the API answered it.
    @Test
    void tellsOfAllElementsThatAreShown() {
        Attribute<String> id = computed("id", string(), "-").notReceived();
        Attribute<String> whole = computed("whole", string(), "-").notReceived();
        Listing listing = listing("test_things", "things", shape(computed("id", string(), "-")))
                .describedAs("Lists things.")
                .taking(required("box_id", string(), "-"))
                .telling(id, (config, _) -> "things of " + config.get("box_id"))
                .telling(whole, (_, elements) -> elements.toString())
                .list(get("/boxes/{box_id}/things").paged(Lists.AFTER_LAST_ELEMENT, 2))
                .build();
        try (var server = ScriptedServer.answering(FIRST, LAST);
                var api = Apis.of(server)) {
            Fields config = new Fields(listing.schema().complete(Values.object("box_id", "b", "limit", 1)));
            Fields listed = listing.read(api, config, Calls.fresh());
            assertThat(listed.get(id)).isEqualTo("things of \"b\"");
            assertThat(listed.get(whole)).isEqualTo("[{id=\"1\", name=\"a\"}]");
        }
    }

    @Test
    void listsAllInTheApisOrder() {
        try (var server = ScriptedServer.answering(FIRST, LAST);
                var api = Apis.of(server)) {
            Fields listed = LISTING.read(api, config("box_id", "b"), Calls.fresh());
            assertThat(listed.values().get("ids"))
                    .isEqualTo(Values.object("x", List.of("1", "2", "3")).get("x"));
            assertThat(listed.values().get("things"))
                    .isEqualTo(Value.listOf(List.of(
                            Values.object("id", "1", "name", "a"),
                            Values.object("id", "2", "name", "b"),
                            Values.object("id", "3", "name", "ab"))));
            assertThat(server.calls())
                    .containsExactly("GET /boxes/b/things?limit=2", "GET /boxes/b/things?limit=2&after=2");
        }
    }

    @Test
    void filtersByTheMembersOfObjects() {
        Listing byTime = listing("test_things", "things", shape(computed("id", string(), "-")))
                .describedAs("Lists things.")
                .taking(optional(
                        "effective_at",
                        object(shape(optional("gte", int64(), "-"), optional("lt", int64(), "-"))),
                        "-"))
                .list(get("/things").paged(Lists.WHOLE, 0))
                .build();
        try (var server = ScriptedServer.answering(thing("{'data':[]}"));
                var api = Apis.of(server)) {
            byTime.read(
                    api,
                    new Fields(byTime.schema().complete(Values.object("effective_at", Values.object("gte", 5)))),
                    Calls.fresh());
            assertThat(server.calls()).containsExactly("GET /things?effective_at%5Bgte%5D=5");
        }
    }

    @Test
    void keepsWhatTheFilterAccepts() {
        try (var server = ScriptedServer.answering(FIRST, LAST);
                var api = Apis.of(server)) {
            Fields listed = LISTING.read(api, config("box_id", "b", "prefix", "a"), Calls.fresh());
            assertThat(listed.values().get("ids"))
                    .isEqualTo(Values.object("x", List.of("1", "3")).get("x"));
        }
    }

    @Test
    void readsNoMorePagesThanTheLimitNeeds() {
        try (var server = ScriptedServer.answering(FIRST);
                var api = Apis.of(server)) {
            Fields listed = LISTING.read(api, config("box_id", "b", "limit", 2), Calls.fresh());
            assertThat(listed.values().get("ids"))
                    .isEqualTo(Values.object("x", List.of("1", "2")).get("x"));
        }
    }

    @Test
    void asksByTheConfiguredArguments() {
        try (var server = ScriptedServer.answering(LAST);
                var api = Apis.of(server)) {
            var config = config(
                    "box_id", "b", "archived", true, "tags", List.of("x", "y"), "owner", "{id} & co", "prefix", "p");
            LISTING.read(api, config, Calls.fresh());
            assertThat(server.calls())
                    .containsExactly("GET /boxes/b/things?include_archived=true&tags%5B%5D=x&tags%5B%5D=y"
                            + "&owner=%7Bid%7D+%26+co&limit=2");
        }
    }

    @Test
    void tellsWhatItCouldNotList() {
        try (var server = ScriptedServer.answering(Answer.error(403, "forbidden", "not you"));
                var api = Apis.of(server)) {
            var problem = failure(() -> LISTING.read(api, config("box_id", "b"), Calls.fresh()));
            assertThat(problem.summary()).isEqualTo("Cannot list test_things");
            assertThat(problem.detail())
                    .isEqualTo("not you (HTTP 403, forbidden)\n\n"
                            + "Check the key in the test, and that this key may do GET /boxes/b/things.");
        }
    }

    @Test
    void refusesACallThatNeedsWhatIsNoArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("test_things", "things", shape(NAME))
                        .describedAs("-")
                        .list(get("/boxes/{box_id}/things"))
                        .build())
                .withMessage("test_things: /boxes/{box_id}/things names {box_id}, which is no attribute");
    }

    private static Fields config(@Nullable Object... namesAndValues) {
        return new Fields(LISTING.schema().complete(Values.object(namesAndValues)));
    }
}
