package io.github.darnold.terraform.rest.list;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.listResource;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListResourceTest {

    private static final Attribute<String> NAME = required("name", string(), "-");
    private static final Optional<Boolean> KEPT = local("kept", bool(), "-").defaultValue(false);
    private static final Optional<Boolean> STORED = local("stored", bool(), "-").defaultValue(false);
    private static final Attribute<String> EXTRA =
            computed("extra", string(), "-").notReceived();
    private static final Attribute<String> PREFIX = local("prefix", string(), "-");

    private static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            required("box_id", string(), "-").requiresReplace().notReceived(),
            NAME,
            KEPT,
            STORED,
            EXTRA,
            changing("status", string(), "-"));

    private static final RestResource RESOURCE = restResource("test_thing", SHAPE)
            .recoveredBy(Things.NEVER)
            .describedAs("-")
            .create(post("/boxes/{box_id}/things"))
            .read(get("/boxes/{box_id}/things/{id}").goneWhen("status", "archived"))
            .update(post("/boxes/{box_id}/things/{id}"))
            .delete(delete("/boxes/{box_id}/things/{id}"))
            .importedBy(Import.by("{box_id}/{id}").implying(STORED, true))
            .completing((_, answer, state, _) -> state.withValue(EXTRA, answer.get("more")))
            .build();

    private static final RestListResource LIST = listResource(RESOURCE)
            .describedAs("Finds things.")
            .taking(required("box_id", string(), "-"), optional("owner", string(), "-"), PREFIX)
            .list(get("/boxes/{box_id}/things").paged(Lists.AFTER_LAST_ELEMENT, 2))
            .keeping((config, each) -> each.getOrDefault(NAME, "").startsWith(config.getOrDefault(PREFIX, "")))
            .build();

    private static final Answer FIRST = thing("{'data':[{'id':'1','name':'a','more':'m'},"
            + "{'id':'2','name':'b','status':'archived'},{'id':'3','name':'c'}],'has_more':true}");
    private static final Answer LAST = thing("{'data':[{'id':'4','name':'ab'}],'has_more':false}");

    private final List<String> names = new ArrayList<>();
    private final List<ObjectValue> objects = new ArrayList<>();

    private List<String> list(boolean whole, int enough, Fields config, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            var query = new ListResource.Query(config, whole, enough);
            LIST.list(
                    api,
                    query,
                    (name, object) -> {
                        names.add(name);
                        objects.add(object.values());
                        return names.size() < enough;
                    },
                    Calls.fresh());
            return server.calls();
        }
    }

    @Test
    void findsWhatExistsPageByPage() {
        assertThat(list(false, 100, config("box_id", "b", "owner", "me"), FIRST, LAST))
                .containsExactly(
                        "GET /boxes/b/things?owner=me&limit=2", "GET /boxes/b/things?owner=me&limit=2&after=3");
        assertThat(names).as("2 is archived").containsExactly("a", "c", "ab");
        assertThat(objects.getFirst())
                .isEqualTo(
                        Values.complete(SHAPE, "id", "1", "box_id", "b", "name", "a", "kept", false, "stored", true));
    }

    @Test
    void completesObjectsThatAreWantedWhole() {
        list(true, 100, config("box_id", "b", "prefix", "a"), FIRST, LAST);
        assertThat(objects).extracting(object -> object.get("extra").toString()).containsExactly("\"m\"", "null");
    }

    @Test
    void readsNoMorePagesThanAreWanted() {
        assertThat(list(false, 2, config("box_id", "b"), FIRST)).hasSize(1);
    }

    @Test
    void tellsWhatItCouldNotList() {
        assertThat(failure(() -> list(false, 2, config("box_id", "b"), Answer.error(403, "forbidden", "not you")))
                        .summary())
                .isEqualTo("Cannot list test_thing");
    }

    @Test
    void identifiesWhatIsPickedFromTheList() {
        var picked = restResource(
                        "test_member",
                        shape(
                                required("user_id", string(), "-")
                                        .requiresReplace()
                                        .notReceived(),
                                required("mine", string(), "-")
                                        .requiresReplace()
                                        .notReceived()))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/members"))
                .read(get("/members")
                        .picking("id", "{user_id}")
                        .pickingOnly((_, element) -> element.get("kind")
                                .equals(Values.object("x", "user").get("x"))))
                .delete(delete("/members/{user_id}"))
                .importedBy("{user_id}")
                .build();
        var list = listResource(picked)
                .describedAs("-")
                .list(get("/members"))
                .shownBy("user_id")
                .build();
        var answer = thing("{'data':[{'id':'u1','kind':'user'},{'id':'g1','kind':'group'}]}");
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.of(server)) {
            var query = new ListResource.Query(new Fields(ObjectValue.EMPTY), false, 9);
            list.list(api, query, (name, _) -> names.add(name), Calls.fresh());
        }
        assertThat(names).containsExactly("u1");
    }

    @Test
    void refusesWhatItCouldNotList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listResource(RESOURCE)
                        .describedAs("-")
                        .list(get("/boxes/{box_id}/things"))
                        .build())
                .withMessage("list of test_thing: /boxes/{box_id}/things names {box_id}, which is no argument");
        var nothing = restResource("test_word", shape(computed("id", string(), "-")))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/words"))
                .notStored()
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listResource(nothing)
                        .describedAs("-")
                        .list(get("/words"))
                        .build())
                .withMessage(
                        "list of test_word: its objects can be neither imported nor read, so there is nothing to list");
    }

    private static Fields config(@Nullable Object... namesAndValues) {
        return new Fields(LIST.schema().complete(Values.object(namesAndValues)));
    }
}
