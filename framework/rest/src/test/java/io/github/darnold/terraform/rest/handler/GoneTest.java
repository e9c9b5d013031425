package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoneTest {

    private static final RestResource RESOURCE = definition()
            .goneWithParent(get("/boxes/{box_id}").goneWhen("status", "archived"))
            .build();

    private static final Answer REFUSED = Answer.error(400, "archived", "the box is archived");

    private final List<String> calls = new ArrayList<>();

    private static ResourceBuilder definition() {
        return restResource(
                        "test_thing",
                        shape(
                                computed("id", string(), "-"),
                                required("box_id", string(), "-").once(),
                                changing("status", string(), "-")))
                .describedAs("-")
                .create(post("/boxes/{box_id}/things"))
                .read(get("/boxes/{box_id}/things/{id}").goneUnless("status", "running", "paused"))
                .delete(delete("/boxes/{box_id}/things/{id}"))
                .recoveredBy(Things.NEVER);
    }

    private static Fields state() {
        return new Fields(Values.complete(RESOURCE.schema().shape(), "id", "1", "box_id", "b", "status", "running"));
    }

    private @Nullable Fields read(Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            Fields seen = RESOURCE.read(api, state(), Calls.fresh());
            calls.addAll(server.calls());
            return seen;
        }
    }

    private void destroy(Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            RESOURCE.delete(api, state(), Calls.fresh());
            calls.addAll(server.calls());
        }
    }

    @Test
    void isGoneUnlessItSaysOtherwise() {
        assertThat(read(thing("{'id':'1','status':'paused'}"))).isNotNull();
        assertThat(read(thing("{'id':'1','status':'expired'}"))).isNull();
        assertThat(read(thing("{'id':'1'}"))).as("says nothing of it").isNotNull();
    }

    /// That it went by itself is another thing than that somebody deleted it.
    @Test
    void warnsOfWhatWentByItself() {
        RestResource expiring = restResource("test_thing", RESOURCE.schema().shape())
                .describedAs("-")
                .create(post("/boxes/{box_id}/things"))
                .read(get("/boxes/{box_id}/things/{id}").goneWhen("status", "expired", "It expired."))
                .delete(delete("/boxes/{box_id}/things/{id}"))
                .recoveredBy(Things.NEVER)
                .build();
        for (Answer answer : List.of(thing("{'id':'1','status':'expired'}"), Answer.error(404, "not_found", "no"))) {
            try (var server = ScriptedServer.answering(answer);
                    var api = Apis.of(server)) {
                Call call = Calls.fresh();
                assertThat(expiring.read(api, state(), call)).isNull();
                calls.addAll(call.diagnostics().stream()
                        .map(each -> each.summary() + ": " + each.detail())
                        .toList());
            }
        }
        assertThat(calls).containsExactly("test_thing \"1\" is gone: It expired.");
    }

    @Test
    void isGoneWithAnArchivedOrMissingParent() {
        assertThat(read(REFUSED, thing("{'id':'b','status':'archived'}"))).isNull();
        assertThat(calls).containsExactly("GET /boxes/b/things/1", "GET /boxes/b");
        assertThat(read(REFUSED, Answer.error(404, "not_found", "no such box"))).isNull();
    }

    @Test
    void failsWhereTheParentIsThere() {
        assertThat(failure(() -> read(REFUSED, thing("{'id':'b','status':'active'}")))
                        .detail())
                .contains("the box is archived");
    }

    @Test
    void needsNoDeletingWhereTheParentIsGone() {
        destroy(REFUSED, thing("{'id':'b','status':'archived'}"));
        assertThat(calls).containsExactly("DELETE /boxes/b/things/1", "GET /boxes/b");
        assertThat(failure(() -> destroy(REFUSED, thing("{'id':'b','status':'active'}")))
                        .summary())
                .isEqualTo("Cannot delete test_thing \"1\"");
    }

    @Test
    void tellsTheCallThatReadsTheParent() {
        assertThat(RESOURCE.calls().stream().map(each -> each.call().toString()))
                .contains("GET /boxes/{box_id}");
    }

    @Test
    void refusesAParentThatNothingNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        definition().goneWithParent(get("/rooms/{room_id}")).build())
                .withMessage("test_thing: /rooms/{room_id} names {room_id}, which is no attribute");
    }
}
