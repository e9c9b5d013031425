package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.saved;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Received;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnUpdateTest {

    private static final Optional<String> ROLE = optional("role", string(), "-");
    private static final Optional<String> LOCK = optional("lock", string(), "-").updateOnly();

    private static final RestResource RESOURCE = restResource(
                    "test_thing", shape(computed("id", string(), "-"), required("name", string(), "-"), ROLE, LOCK))
            .describedAs("-")
            .create(post("/things"))
            .read(get("/things/{id}"))
            .update(post("/things/{id}"))
            .updatedBy(ROLE.sentAs("role_id"), post("/things/{id}/roles"), delete("/things/{id}/roles/{role}"))
            .updatedBy(LOCK, post("/things/{id}/lock"))
            .delete(delete("/things/{id}"))
            .recoveredBy(Things.NEVER)
            .build();

    private static final Answer OK = Answer.ok("{}");

    private final Call call = Calls.fresh();
    private final List<String> requests = new ArrayList<>();

    private static Fields fields(@Nullable Object... namesAndValues) {
        return new Fields(Values.complete(RESOURCE.schema().shape(), namesAndValues));
    }

    private Fields update(Fields state, Fields plan, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.at(server.base(), 0)) {
            try {
                return RESOURCE.update(api, state, plan, plan, call);
            } finally {
                server.received().stream().map(Received::toString).forEach(requests::add);
            }
        }
    }

    @Test
    void changesByItsOwnCallsAlone() {
        Fields plan = fields("id", "1", "name", "n", "role", "new");
        assertThat(update(fields("id", "1", "name", "n", "role", "old"), plan, OK, Answer.empty(204)))
                .isEqualTo(plan);
        assertThat(requests)
                .containsExactly("POST /things/1/roles {\"role_id\":\"new\"}", "DELETE /things/1/roles/old");
    }

    @Test
    void deletesNothingWhereThereWasNothing() {
        update(fields("id", "1", "name", "n"), fields("id", "1", "name", "n", "role", "new"), OK);
        assertThat(requests).containsExactly("POST /things/1/roles {\"role_id\":\"new\"}");
    }

    @Test
    void leavesThemOutOfTheUpdateCallAndGoesInOrder() {
        update(
                fields("id", "1", "name", "n", "lock", "a"),
                fields("id", "1", "name", "m", "role", "new", "lock", "b"),
                thing("{'id':'1','name':'m'}"),
                OK,
                OK);
        assertThat(requests)
                .containsExactly(
                        "POST /things/1 {\"name\":\"m\"}",
                        "POST /things/1/roles {\"role_id\":\"new\"}",
                        "POST /things/1/lock {\"lock\":\"b\"}");
    }

    @Test
    void makesNoCallOfItsOwnForOtherChanges() {
        update(
                fields("id", "1", "name", "n", "role", "old"),
                fields("id", "1", "name", "m", "role", "old"),
                thing("{'id':'1','name':'m'}"));
        assertThat(requests).containsExactly("POST /things/1 {\"name\":\"m\"}");
    }

    @Test
    void savesWhatWasReachedBeforeAFailure() {
        Fields state = fields("id", "1", "name", "n", "role", "old", "lock", "a");
        Fields plan = fields("id", "1", "name", "m", "role", "new", "lock", "b");
        failure(() -> update(
                state,
                plan,
                thing("{'id':'1','name':'m'}"),
                OK,
                Answer.empty(204),
                Answer.error(400, "bad", "it cannot be locked")));
        assertThat(saved(call)).isEqualTo(fields("id", "1", "name", "m", "role", "new", "lock", "a"));
    }

    @Test
    void savesTheUpdateBeforeAFailureOfTheFirst() {
        Fields state = fields("id", "1", "name", "n", "role", "old");
        failure(() -> update(
                state,
                fields("id", "1", "name", "m", "role", "new"),
                thing("{'id':'1','name':'m'}"),
                Answer.error(400, "bad", "no such role")));
        assertThat(saved(call)).isEqualTo(fields("id", "1", "name", "m", "role", "old"));
    }

    @Test
    void callsAfterACreateForWhatThatDoesNotTake() {
        Fields config = fields("name", "n", "role", "new", "lock", "a");
        Fields plan = new Fields(config.values().with("id", UnknownValue.UNKNOWN));
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n','role':'new'}"), OK);
                var api = Apis.of(server)) {
            RESOURCE.create(api, plan, config, call);
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly(
                            "POST /things {\"name\":\"n\",\"role\":\"new\"}", "POST /things/1/lock {\"lock\":\"a\"}");
        }
    }

    @Test
    void tellsItsCalls() {
        assertThat(RESOURCE.calls().stream()
                        .map(each -> each.call() + " " + each.sent().size()))
                .contains("POST /things/{id} 1", "POST /things/{id}/roles 1", "DELETE /things/{id}/roles/{role} 0");
    }

    @Test
    void takesCodeWhereNoCallSaysIt() {
        Hooks.Updating unassign = (api, state, plan, each) -> api.send(
                delete("/things/{id}/roles/{role}")
                        .request(state.values().with("role", Value.of("scoped-" + state.get(ROLE)))),
                each);
        var resource = restResource("test_thing", RESOURCE.schema().shape())
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .update(post("/things/{id}"))
                .updatedBy(ROLE.sentAs("role_id"), post("/things/{id}/roles"), unassign)
                .delete(delete("/things/{id}"))
                .recoveredBy(Things.NEVER)
                .build();
        Fields plan = fields("id", "1", "name", "n", "role", "new");
        try (var server = ScriptedServer.answering(OK, OK);
                var api = Apis.of(server)) {
            resource.update(api, fields("id", "1", "name", "n", "role", "old"), plan, plan, call);
            assertThat(server.calls()).containsExactly("POST /things/1/roles", "DELETE /things/1/roles/scoped-old");
        }
    }

    @Test
    void refusesWhatNoUpdateSends() {
        var kind = optional("kind", string(), "-").requiresReplace();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> restResource("test_thing", shape(computed("id", string(), "-"), kind))
                        .describedAs("-")
                        .create(post("/things"))
                        .updatedBy(kind)
                        .updatedBy(ROLE, post("/boxes/{box_id}"))
                        .forget("-")
                        .recoveredBy(Things.NEVER)
                        .build())
                .withMessage("test_thing: kind has a call of its own, but no update sends it; a change of kind has no"
                        + " call; /boxes/{box_id} names {box_id}, which is no attribute; role has a call of its own, but"
                        + " is no attribute");
    }

    private static final Optional<Boolean> KEEP = optional("keep", bool(), "-");
    private static final Optional<Long> ROUND = local("round", int64(), "-");
    private static final Attribute<String> SECRET =
            computed("secret", string(), "-").keptWhenAbsent().dependsOn(ROUND);

    /// A round that only the provider knows triggers a call, whose answer tells the new secret.
    private static final RestResource ROTATING = restResource(
                    "test_thing",
                    shape(computed("id", string(), "-"), required("name", string(), "-"), KEEP.local(), ROUND, SECRET))
            .describedAs("-")
            .create(post("/things"))
            .read(get("/things/{id}"))
            .update(post("/things/{id}"))
            .updatedBy(ROUND, post("/things/{id}/rotate").carrying(KEEP.sentAs("keep_old")))
            .completing((_, answer, state, _) -> state.with(SECRET, state.get(SECRET) + "/" + answer.has("secret")))
            .delete(delete("/things/{id}"))
            .recoveredBy(Things.NEVER)
            .build();

    private Fields rotate(Fields state, Fields plan, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.at(server.base(), 0)) {
            try {
                return ROTATING.update(api, state, plan, plan, call);
            } finally {
                server.received().stream().map(Received::toString).forEach(requests::add);
            }
        }
    }

    private static Fields rotating(@Nullable Object... namesAndValues) {
        return new Fields(Values.complete(ROTATING.schema().shape(), namesAndValues));
    }

    @Test
    void takesTheAnswerOfATriggeredCall() {
        Fields state = rotating("id", "1", "name", "n", "keep", true, "round", 1, "secret", "old");
        Fields plan = rotating("id", "1", "name", "n", "keep", true, "round", 2, "secret", UnknownValue.UNKNOWN);
        Fields rotated = rotate(state, plan, thing("{'id':'1','name':'n','secret':'new'}"));
        assertThat(requests).containsExactly("POST /things/1/rotate {\"keep_old\":true}");
        assertThat(rotated.get(ROUND)).isEqualTo(2);
        assertThat(rotated.get(SECRET)).isEqualTo("new/true");
        assertThat(saved(call).get(SECRET)).isEqualTo("new");
    }

    @Test
    void keepsTheTriggerWhereTheTriggeredCallFails() {
        Fields state = rotating("id", "1", "name", "n", "round", 1, "secret", "old");
        Fields plan = rotating("id", "1", "name", "m", "round", 2, "secret", UnknownValue.UNKNOWN);
        failure(() ->
                rotate(state, plan, thing("{'id':'1','name':'m'}"), Answer.error(400, "bad", "it cannot be rotated")));
        assertThat(saved(call)).isEqualTo(rotating("id", "1", "name", "m", "round", 1, "secret", "old"));
    }

    @Test
    void triggersNothingByWhatIsGoneFromTheConfiguration() {
        rotate(
                rotating("id", "1", "name", "n", "round", 1, "secret", "old"),
                rotating("id", "1", "name", "n", "secret", "old"));
        assertThat(requests).isEmpty();
    }

    @Test
    void tellsWhatATriggeredCallCarries() {
        assertThat(ROTATING.calls().stream()
                        .filter(each -> each.call().path().text().endsWith("/rotate"))
                        .flatMap(each -> each.sent().stream())
                        .map(each -> each.json().sentAs()))
                .containsExactly("keep_old");
    }
}
