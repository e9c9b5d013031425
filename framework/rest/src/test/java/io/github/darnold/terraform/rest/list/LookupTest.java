package io.github.darnold.terraform.rest.list;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.lookup;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            required("name", string().length(1, 2), "-"),
            computed("size", int64(), "-"));

    private static final Lookup LOOKUP = lookup("test_thing", SHAPE)
            .describedAs("Reads a thing.")
            .alsoSpelled("thing_id")
            .orBy("name", get("/things").paged(Lists.AFTER_LAST_ELEMENT, 2).goneWhen("status", "archived"))
            .read(get("/things/{id}"))
            .build();

    @Test
    void tellsOfTheWholeAnswer() {
        Lookup lookup = lookup("test_thing", SHAPE)
                .describedAs("Reads a thing.")
                .telling(computed("whole", string(), "-").notReceived(), ObjectValue::toString)
                .read(get("/things/{id}"))
                .build();
        assertThat(read(lookup, "id", "1", thing("{'id':'1','name':'n','news':2}"))
                        .values()
                        .get("whole"))
                .isEqualTo(Value.of("{id=\"1\", name=\"n\", news=2}"));
    }

    @Test
    void findsByIdAndTellsItsAlias() {
        assertThat(read(LOOKUP, "id", "1", thing("{'id':'1','name':'n','size':3}"))
                        .values())
                .isEqualTo(Values.object("id", "1", "name", "n", "size", 3, "thing_id", "1"));
    }

    @Test
    void findsByAnAliasOfTheId() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"));
                var api = Apis.of(server)) {
            Fields found = LOOKUP.read(api, config("thing_id", "1"), Calls.fresh());
            assertThat(server.calls()).containsExactly("GET /things/1");
            assertThat(found.values().get("thing_id")).isEqualTo(found.values().get("id"));
        }
    }

    @Test
    void findsByAFieldThatOnlyOneElementOfTheListHas() {
        try (var server = ScriptedServer.answering(
                        thing(
                                "{'data':[{'id':'0','name':'n','status':'archived'},{'id':'1','name':'m'}],'has_more':true}"),
                        thing("{'data':[{'id':'2','name':'n'}],'has_more':false}"),
                        thing("{'id':'2','name':'n'}"));
                var api = Apis.of(server)) {
            LOOKUP.read(api, config("name", "n"), Calls.fresh());
            assertThat(server.calls()).last().isEqualTo("GET /things/2");
        }
    }

    @Test
    void tellsThatNothingHasTheId() {
        var problem = failure(() -> read(LOOKUP, "thing_id", "1", Answer.error(404, "not_found", "no")));
        assertThat(problem.summary()).isEqualTo("No test_thing has the id \"1\"");
        assertThat(problem.detail())
                .isEqualTo(
                        "GET /things/{id} found nothing: it does not exist, or this credential may not see it. Check "
                                + "thing_id, and what the provider block sets.");
        assertThat(problem.path()).isEqualTo(Path.of("thing_id"));
    }

    @Test
    void tellsThatNothingHasTheName() {
        var problem = failure(() -> read(LOOKUP, "name", "n", thing("{'data':[]}")));
        assertThat(problem.summary()).isEqualTo("No test_thing has the name \"n\"");
        assertThat(problem.detail())
                .isEqualTo("The list has no such element. Check name; upper and lower case matter.");
    }

    @Test
    void tellsWhichObjectsShareTheName() {
        var problem = failure(
                () -> read(LOOKUP, "name", "n", thing("{'data':[{'id':'1','name':'n'},{'id':'2','name':'n'}]}")));
        assertThat(problem.summary()).isEqualTo("2 objects have the name \"n\"");
        assertThat(problem.detail()).isEqualTo("Give the id of the one that is meant: \"1\", \"2\".");
    }

    @Test
    void takesTheNewestWhereTheDefinitionSaysSo() {
        Lookup lookup = lookup("test_thing", SHAPE)
                .describedAs("Reads a thing.")
                .orBy("name", get("/things").paged(Lists.AFTER_LAST_ELEMENT, 100))
                .newestBy("size")
                .read(get("/things/{id}"))
                .build();
        try (var server = ScriptedServer.answering(
                        thing(
                                "{'data':[{'id':'1','name':'n','size':3},{'id':'2','name':'n','size':7},{'id':'3','name':'n'}]}"),
                        thing("{'id':'2','name':'n'}"));
                var api = Apis.of(server)) {
            lookup.read(api, new Fields(lookup.schema().complete(Values.object("name", "n"))), Calls.fresh());
            assertThat(server.calls()).containsExactly("GET /things?limit=100", "GET /things/2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup("test_thing", SHAPE)
                        .describedAs("-")
                        .newestBy("age")
                        .read(get("/things/{id}"))
                        .build())
                .withMessage("test_thing: the newest is told by age, which is no attribute");
    }

    @Test
    void refusesAnEmptyIdWithoutAsking() {
        var problem = failure(() -> read(LOOKUP, "id", "", thing("{'data':[]}")));
        assertThat(problem.summary()).isEqualTo("Invalid value of id");
    }

    @Test
    void wantsExactlyOneWayToFindTheObject() {
        assertThat(problems(config())).extracting(Diagnostic::summary).containsExactly("Missing argument");
        assertThat(problems(config("id", "1", "name", "n")))
                .extracting(Diagnostic::summary)
                .containsExactly("Conflicting arguments");
        assertThat(problems(config("id", "1"))).isEmpty();
    }

    @Test
    void picksFromAListWhatHasNoCallOfItsOwn() {
        var lookup = lookup("test_thing", SHAPE)
                .describedAs("-")
                .read(get("/boxes/{box_id}/things").picking("id", "{id}"))
                .build();
        assertThat(lookup.schema().shape().attribute("box_id").isRequired()).isTrue();
        try (var server = ScriptedServer.answering(thing("{'data':[{'id':'1','name':'n'}]}"), thing("{'data':[]}"));
                var api = Apis.of(server)) {
            var config = new Fields(Values.object("id", "1", "box_id", "b"));
            assertThat(lookup.read(api, config, Calls.fresh())
                            .values()
                            .get("name")
                            .toString())
                    .isEqualTo("\"n\"");
            assertThat(failure(() -> lookup.read(api, config, Calls.fresh())).summary())
                    .isEqualTo("No test_thing has the id \"1\"");
        }
    }

    @Test
    void refusesADefinitionThatLacksSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        lookup("test_thing", SHAPE).read(get("/things/{id}")).build())
                .withMessage("test_thing: it has no description");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup("test_thing", SHAPE)
                        .describedAs("-")
                        .orBy("name", get("/things"))
                        .build())
                .withMessage("test_thing: GET /things does not say how its pages follow one another: paged(...);"
                        + " it has no call that reads it");
    }

    private static List<Diagnostic> problems(Fields config) {
        List<Diagnostic> problems = new ArrayList<>();
        LOOKUP.schema().check(config.values(), problems::add);
        return problems;
    }

    private static Fields config(@Nullable Object... namesAndValues) {
        return new Fields(LOOKUP.schema().complete(Values.object(namesAndValues)));
    }

    private static Fields read(Lookup lookup, String argument, String value, Answer answer) {
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.of(server)) {
            ObjectValue config = lookup.schema().complete(Values.object(argument, value));
            return lookup.read(api, new Fields(config), Calls.fresh());
        }
    }
}
