package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static io.github.darnold.terraform.rest.fixture.Things.saved;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {

    private final Call call = Calls.fresh();

    @Test
    void sendsTheConfigurationAndFillsThePlan() {
        try (var server =
                        ScriptedServer.answering(thing("{'id':'1','name':'other','size':3,'status':'new','news':1}"));
                var api = Apis.of(server)) {
            Fields made = Things.resource().create(api, plan("name", "n"), config("name", "n", "token", "t"), call);
            assertThat(server.last()).hasToString("POST /things {\"name\":\"n\",\"token\":\"t\"}");
            assertThat(made.values().get("id")).isEqualTo(Value.of("1"));
            assertThat(made.values().get("size")).isEqualTo(Value.of(3));
            assertThat(made.values().get("name")).as("what was planned").isEqualTo(Value.of("n"));
            assertThat(made.values().get("token").isNull()).as("write-only").isTrue();
            assertThat(made.values().isWhollyKnown()).isTrue();
            assertThat(call.saved()).isEqualTo(made);
        }
    }

    @Test
    void tellsWhyTheApiRefusedAndUnderlinesTheArgument() {
        var refused = Answer.error(400, "invalid_value", "too long", "name").with("x-request-id", "req_1");
        try (var server = ScriptedServer.answering(refused);
                var api = Apis.of(server)) {
            var problem = failure(() -> Things.resource().create(api, plan("name", "n"), config("name", "n"), call));
            assertThat(problem.summary()).isEqualTo("Cannot create test_thing \"n\"");
            assertThat(problem.detail())
                    .isEqualTo("too long (HTTP 400, invalid_value, request req_1)\n\nThe API refused POST /things.");
            assertThat(problem.path()).isEqualTo(Path.of("name"));
            assertThat(call.saved()).isNull();
        }
    }

    @Test
    void saysThatACreateMayHaveHappenedWhenTheConnectionBroke() {
        try (var server = ScriptedServer.answering(Answer.broken());
                var api = Apis.of(server)) {
            var problem = failure(() -> Things.resource().create(api, plan("name", "n"), config("name", "n"), call));
            assertThat(problem.detail())
                    .startsWith("The connection broke before the answer was there: ")
                    .endsWith("Whether POST /things was carried out is not known, and it cannot be looked up. Nothing"
                            + " lists things. Applying again makes another object. If this one turns up, run"
                            + " \"terraform import\" with this resource's address and <id>.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name':'n'}", "{'id':'','name':'n'}", "{'id':'..','name':'n'}", "{'id':{},'name':'n'}"})
    void namesItselfWhatTheApiNeitherNamesNorKeeps(String answer) {
        var resource = Things.definition()
                .delete(delete("/things/{id}"))
                .existsWhen(_ -> false)
                .build();
        try (var server = ScriptedServer.answering(thing(answer));
                var api = Apis.of(server)) {
            Fields made = resource.create(api, plan("name", "n"), config("name", "n"), call);
            assertThat(made.values().get("id"))
                    .isInstanceOfSatisfying(
                            StringValue.class, id -> assertThat(id.value()).matches("local-[0-9a-f-]{36}"));
            resource.delete(api, made, call);
            assertThat(server.calls()).containsExactly("POST /things");
        }
    }

    @Test
    void keepsWhatWasMadeWhereItsAnswerDoesNotFit() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','size':'large','status':'ready'}"));
                var api = Apis.of(server)) {
            var problem = failure(() -> Things.resource().create(api, plan("name", "n"), config("name", "n"), call));
            assertThat(problem.detail())
                    .startsWith("It was made, as 1, but the API's answer does not fit what this provider knows of the"
                            + " object: field size: a number expected, not a string. A newer version of the"
                            + " provider may know more.")
                    .contains("terraform untaint");
            assertThat(saved(call).values().get("id")).isEqualTo(Value.of("1"));
            assertThat(saved(call).values().get("status")).isEqualTo(Value.of("ready"));
            assertThat(saved(call).values().get("size").isNull()).isTrue();
        }
    }

    @Test
    void updatesTheNewObjectWithWhatOnlyUpdatesTake() {
        var resource = later(optional("later", string(), "-").updateOnly());
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"), thing("{'id':'1','later':'l'}"));
                var api = Apis.of(server)) {
            resource.create(api, unknownId("later", "l"), new Fields(Values.object("name", "n", "later", "l")), call);
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly(
                            "POST /things {\"name\":\"n\"}", "POST /things/1 {\"name\":\"n\",\"later\":\"l\"}");
        }
    }

    @Test
    void updatesTheNewObjectWithDefaultsThatOnlyUpdatesTake() {
        var resource = later(optional("later", string(), "-").updateOnly().defaultValue("d"));
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"), thing("{'id':'1','later':'d'}"));
                var api = Apis.of(server)) {
            resource.create(api, unknownId("later", "d"), new Fields(Values.object("name", "n")), call);
            assertThat(server.last()).hasToString("POST /things/1 {\"name\":\"n\",\"later\":\"d\"}");
        }
    }

    @Test
    void keepsTheNewObjectWhenItsUpdateFails() {
        var resource = later(optional("later", string(), "-").updateOnly());
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"), Answer.error(400, "bad", "no"));
                var api = Apis.of(server)) {
            failure(() -> resource.create(
                    api, unknownId("later", "l"), new Fields(Values.object("name", "n", "later", "l")), call));
            assertThat(saved(call).values().get("id")).isEqualTo(Value.of("1"));
        }
    }

    @Test
    void createsByAnotherCallWhereItsArgumentIsSet() {
        Optional<String> group = optional("group", string(), "-").requiresReplace();
        var resource = restResource("test_thing", shape(computed("id", string(), "-"), group))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/things"))
                .createWhenSet(group, post("/groups/{group}/things"))
                .forget("-")
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1'}"), thing("{'id':'2'}"));
                var api = Apis.of(server)) {
            var grouped = new Fields(Values.object("id", UnknownValue.UNKNOWN, "group", "g"));
            resource.create(api, grouped, grouped, call);
            var alone = new Fields(Values.object("id", UnknownValue.UNKNOWN, "group", null));
            resource.create(api, alone, alone, call);
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly("POST /groups/g/things {}", "POST /things {}");
        }
    }

    @Test
    void uploadsFilesBesideTheFieldsOfTheForm() {
        Shape shape = shape(
                computed("id", string(), "-"),
                required("purpose", string(), "-").requiresReplace());
        var content = new Body.Content.InMemory("bytes".getBytes(StandardCharsets.UTF_8));
        var resource = restResource("test_file", shape)
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/files"))
                .uploading((_, _) -> List.of(new Body.FilePart("file", "a.txt", content)))
                .forget("-")
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'f1'}"));
                var api = Apis.of(server)) {
            var config = new Fields(Values.object("id", UnknownValue.UNKNOWN, "purpose", "p"));
            assertThat(resource.create(api, config, config, call).values())
                    .isEqualTo(Values.object("id", "f1", "purpose", "p"));
            assertThat(server.last().text()).contains("name=\"purpose\"", "filename=\"a.txt\"", "bytes");
        }
    }

    @Test
    void completesTheStateByCodeOfTheDefinition() {
        var resource = Things.definition()
                .completing((_, answer, state, _) -> state.withValue(Things.REASON, answer.get("extra")))
                .delete(delete("/things/{id}"))
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1','extra':'told'}"));
                var api = Apis.of(server)) {
            Fields made = resource.create(api, plan("name", "n"), config("name", "n"), call);
            assertThat(made.get(Things.REASON)).isEqualTo("told");
        }
    }

    private static RestResource later(Optional<String> later) {
        return restResource("test_thing", shape(computed("id", string(), "-"), required("name", string(), "-"), later))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}"))
                .build();
    }

    private static Fields unknownId(String name, String value) {
        return new Fields(Values.object("id", UnknownValue.UNKNOWN, "name", "n", name, value));
    }

    @Test
    void readsTheObjectAgainWhereTheAnswerOnlyNamesIt() {
        try (var server = ScriptedServer.answering(
                        thing("{'id':'1'}"), thing("{'id':'1','name':'n','size':3,'status':'new'}"));
                var api = Apis.of(server)) {
            Fields made = Things.resource().create(api, plan("name", "n"), config("name", "n"), call);
            assertThat(made.values().get("size")).isEqualTo(Value.of(3));
            assertThat(made.values().get("status")).isEqualTo(Value.of("new"));
            assertThat(server.calls()).containsExactly("POST /things", "GET /things/1");
        }
    }

    @Test
    void sendsWhatStandsInThePathsOfOtherCallsAlone() {
        Shape shape = shape(
                required("group_id", string(), "-").requiresReplace(),
                required("user_id", string(), "-").requiresReplace());
        RestResource member = restResource("test_member", shape)
                .describedAs("-")
                .create(post("/groups/{group_id}/users"))
                .read(get("/groups/{group_id}/users/{user_id}"))
                .recoveredBy(new Recovery.ByReading())
                .delete(delete("/groups/{group_id}/users/{user_id}"))
                .importedBy("{group_id}/{user_id}")
                .build();
        try (var server = ScriptedServer.answering(thing("{'group_id':'g','user_id':'u'}"));
                var api = Apis.of(server)) {
            Fields plan = Values.fields(shape, "group_id", "g", "user_id", "u");
            member.create(api, plan, plan, call);
            assertThat(server.last()).hasToString("POST /groups/g/users {\"user_id\":\"u\"}");
        }
    }
}
