package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Limits: objects that the API makes by itself.
class AdoptionTest {

    private static final Attribute<String> BEFORE =
            computed("before", string(), "-").notReceived();

    private static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            required("model", string(), "-").requiresReplace(),
            optionalComputed("most", int64(), "-"),
            BEFORE);

    private static final RestResource RESOURCE = restResource("test_limit", SHAPE)
            .describedAs("-")
            .adopting(BEFORE)
            .read(get("/limits").picking("model", "{model}"))
            .update(post("/limits/{id}"))
            .restoringOnDestroy("restore", "It becomes again what it was.")
            .onDestroy("forget", "It stays.")
            .importedBy("{model}")
            .build();

    private static final Answer FOUND = thing("{'data':[{'id':'1','model':'m','most':5}]}");

    private final Call call = Calls.fresh();

    @Test
    void changesWhatIsThereAndRemembersWhatItWas() {
        try (var server = ScriptedServer.answering(FOUND, thing("{'id':'1','model':'m','most':9}"));
                var api = Apis.of(server)) {
            Fields adopted = RESOURCE.create(api, plan(9), config(9), call);
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly("GET /limits", "POST /limits/1 {\"most\":9}");
            assertThat(adopted.values())
                    .isEqualTo(Values.object(
                            "id", "1", "model", "m", "most", 9, "before", "{\"most\":5}", "on_destroy", "restore"));
            assertThat(call.saved()).as("a failure must not destroy it").isNull();
        }
    }

    @Test
    void makesNoCallWhereAllIsAsConfigured() {
        try (var server = ScriptedServer.answering(FOUND);
                var api = Apis.of(server)) {
            RESOURCE.create(api, plan(5), config(5), call);
            assertThat(server.calls()).containsExactly("GET /limits");
        }
    }

    @Test
    void tellsThatThereIsNothingToAdopt() {
        try (var server = ScriptedServer.answering(thing("{'data':[]}"));
                var api = Apis.of(server)) {
            server.then(Answer.error(500, "server_error", "no list any more"));
            var problem = failure(() -> RESOURCE.create(api, plan(5), config(5), call));
            assertThat(problem.summary()).isEqualTo("There is no such test_limit");
            assertThat(problem.detail())
                    .isEqualTo("/limits found nothing to adopt. The API makes these objects by itself: check the "
                            + "identifiers.");
        }
    }

    @Test
    void namesTheNearestOfThoseThatThereAre() {
        Answer others = thing("{'data':[{'model':'mn'},{'model':'xyz'},{'model':'mm'},{'model':'abcd'}]}");
        try (var server = ScriptedServer.answering(others, others);
                var api = Apis.of(server)) {
            assertThat(failure(() -> RESOURCE.create(api, plan(5), config(5), call))
                            .detail())
                    .endsWith("No model is \"m\"; the nearest are \"mm\", \"mn\", \"xyz\".");
        }
    }

    @Test
    void remembersWhatItWasAsItIsSent() {
        var resource = restResource(
                        "test_setting",
                        shape(
                                required("kind", string(), "-").sentAs("new_kind"),
                                optionalComputed("is_on", bool(), "-").jsonName("switch.on"),
                                BEFORE))
                .describedAs("-")
                .adopting(BEFORE)
                .read(get("/setting"))
                .update(post("/setting"))
                .restoringOnDestroy("restore", "It becomes again what it was.")
                .build();
        var config = new Fields(resource.schema().complete(Values.object("kind", "b", "is_on", true)));
        try (var server = ScriptedServer.answering(
                        thing("{'kind':'a','switch':{'on':false}}"), thing("{'kind':'b','switch':{'on':true}}"));
                var api = Apis.of(server)) {
            Fields adopted = resource.create(api, config.withValue(BEFORE, UnknownValue.UNKNOWN), config, call);
            assertThat(server.last()).hasToString("POST /setting {\"new_kind\":\"b\",\"switch\":{\"on\":true}}");
            assertThat(adopted.get(BEFORE)).isEqualTo("{\"new_kind\":\"a\",\"switch\":{\"on\":false}}");
        }
        try (var server = ScriptedServer.answering(thing("{'kind':'b','switch':{'on':true}}"));
                var api = Apis.of(server)) {
            resource.create(api, config.withValue(BEFORE, UnknownValue.UNKNOWN), config, call);
            assertThat(server.calls()).as("all is as configured").containsExactly("GET /setting");
        }
    }

    @Test
    void sendsOnlyWhatDiffersWhereTheDefinitionSaysSo() {
        var resource = restResource("test_limit", SHAPE.with(optionalComputed("least", int64(), "-")))
                .describedAs("-")
                .adopting()
                .read(get("/limits").picking("model", "{model}"))
                .update(post("/limits/{id}").sendingChanges())
                .forget("It stays.")
                .importedBy("{model}")
                .build();
        Fields config = new Fields(resource.schema().complete(Values.object("model", "m", "most", 5, "least", 2)));
        try (var server = ScriptedServer.answering(FOUND, thing("{'id':'1','model':'m','most':5,'least':2}"));
                var api = Apis.of(server)) {
            resource.create(api, config, config, call);
            assertThat(server.last()).hasToString("POST /limits/1 {\"least\":2}");
        }
    }

    @Test
    void tellsWhatIsSaidOfObjectsThatAreMissing() {
        var resource = restResource("test_limit", SHAPE)
                .describedAs("-")
                .adopting()
                .read(get("/limits/{model}").explaining(404, "Ask for one."))
                .update(post("/limits/{id}"))
                .forget("It stays.")
                .importedBy("{model}")
                .build();
        try (var server = ScriptedServer.answering(Answer.error(404, "not_found", "no limit"));
                var api = Apis.of(server)) {
            assertThat(failure(() -> resource.create(api, plan(5), config(5), call))
                            .detail())
                    .isEqualTo("/limits/m found nothing to adopt. Ask for one.");
        }
    }

    @Test
    void becomesAgainWhatItWasWhenItIsDestroyed() {
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"));
                var api = Apis.of(server)) {
            RESOURCE.delete(api, state("{\"most\":5}", "restore"), call);
            assertThat(server.last()).hasToString("POST /limits/1 {\"most\":5}");
        }
    }

    @Test
    void isRestoredAlsoWhenItIsGone() {
        try (var server = ScriptedServer.answering(Answer.error(404, "not_found", "its project is gone"));
                var api = Apis.of(server)) {
            RESOURCE.delete(api, state("{\"most\":5}", "restore"), call);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void saysThatNothingIsKnownToRestoreAfterAnImport() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            RESOURCE.delete(api, state(null, "restore"), call);
            assertThat(call.diagnostics())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.summary()).isEqualTo("test_limit stays as it is"));
            RESOURCE.delete(api, state("{\"most\":5}", "forget"), call);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void needsCallsThatReadAndUpdate() {
        var builder = restResource("test_limit", SHAPE)
                .describedAs("-")
                .adopting(BEFORE)
                .forget("-");
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("it adopts without reading and updating");
    }

    private static Fields plan(int most) {
        return new Fields(config(most)
                .values()
                .with("id", UnknownValue.UNKNOWN)
                .with("before", UnknownValue.UNKNOWN)
                .with("on_destroy", Value.of("restore")));
    }

    private static Fields config(int most) {
        return new Fields(RESOURCE.schema().complete(Values.object("model", "m", "most", most)));
    }

    private static Fields state(@Nullable String before, String onDestroy) {
        return new Fields(Values.object("id", "1", "model", "m", "most", 9, "before", before, "on_destroy", onDestroy));
    }

    @Test
    void findsByOneCallWhatItReadsByAnother() {
        var resource = restResource("test_limit", SHAPE)
                .describedAs("-")
                .adoptedBy(get("/limits").picking("model", "{model}"))
                .read(get("/limits/{id}"))
                .update(post("/limits/{id}"))
                .forget("It stays.")
                .importedBy("{id}")
                .build();
        try (var server = ScriptedServer.answering(FOUND, thing("{'id':'1','model':'m','most':9}"));
                var api = Apis.of(server)) {
            Fields adopted = resource.create(api, plan(9), config(9), call);
            assertThat(adopted.values().get("id")).isEqualTo(Value.of("1"));
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly("GET /limits", "POST /limits/1 {\"most\":9}");
        }
        assertThat(resource.calls().stream().map(each -> each.call().toString()))
                .contains("GET /limits");
    }

    @Test
    void refusesToAdoptByAListThatPicksNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> restResource("test_limit", SHAPE)
                        .describedAs("-")
                        .adoptedBy(get("/limits"))
                        .read(get("/limits/{id}"))
                        .update(post("/limits/{id}"))
                        .forget("It stays.")
                        .build())
                .withMessage("test_limit: it is adopted by GET /limits, which does not say which element it picks");
    }
}
