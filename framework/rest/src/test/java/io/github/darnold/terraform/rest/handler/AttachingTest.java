package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.members;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.RestVocabulary.until;
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
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.Received;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttachingTest {

    private static final Attribute<String> ID = computed("id", string(), "-");

    private static final Optional<Set<String>> FILES =
            optional("files", setOf(string()), "-").createOnly().notReceived();

    private static final Members MEMBERS = members(FILES)
            .list(get("/things/{id}/files").paged(Lists.AFTER_LAST_ELEMENT, 100), "id")
            .add(post("/things/{id}/files"), "file_id")
            .remove(delete("/things/{id}/files/{member}"));

    private static final RestResource RESOURCE =
            definition(FILES).memberSet(MEMBERS).build();

    private static final Answer OK = Answer.ok("{}");
    private static final Answer LISTED = thing("{'data':[{'id':'a'},{'id':'x'}]}");

    private final Call call = Calls.fresh();
    private final List<String> requests = new ArrayList<>();

    private static ResourceBuilder definition(Optional<Set<String>> files) {
        return restResource("test_thing", shape(ID, required("name", string(), "-"), files))
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}"))
                .recoveredBy(Things.NEVER);
    }

    private static Fields with(@Nullable Set<String> files) {
        return new Fields(Values.complete(RESOURCE.schema().shape(), "id", "1", "name", "n")).with(FILES, files);
    }

    private void update(@Nullable Set<String> before, Set<String> after, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.at(server.base(), 0)) {
            try {
                assertThat(RESOURCE.update(api, with(before), with(after), with(after), call))
                        .isEqualTo(with(after));
            } finally {
                server.received().stream().map(Received::toString).forEach(requests::add);
            }
        }
    }

    @Test
    void addsThenRemovesOneByOne() {
        update(Set.of("a"), Set.of("b"), OK, Answer.empty(204));
        assertThat(requests).containsExactly("POST /things/1/files {\"file_id\":\"b\"}", "DELETE /things/1/files/a");
    }

    @Test
    void savesWhatWasReachedBeforeAFailure() {
        failure(() -> update(Set.of("a"), Set.of("b"), OK, Answer.error(403, "forbidden", "no")));
        assertThat(saved(call).require(FILES)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void takesForAddedWhatIsRefusedTheSecondTime() {
        update(Set.of(), Set.of("a"), Answer.error(400, "exists", "it is attached"), LISTED);
        assertThat(requests).hasSize(2);
        assertThat(failure(() -> update(Set.of(), Set.of("b"), Answer.error(400, "bad", "no such file"), LISTED))
                        .detail())
                .contains("no such file");
    }

    @Test
    void addsOnlyWhatIsMissingAfterAnImport() {
        update(null, Set.of("a", "b"), LISTED, OK);
        assertThat(requests)
                .containsExactly("GET /things/1/files?limit=100", "POST /things/1/files {\"file_id\":\"b\"}");
    }

    @Test
    void seesWhichOfItsOwnAreStillAttached() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"), LISTED);
                var api = Apis.of(server)) {
            Fields seen = Objects.requireNonNull(RESOURCE.read(api, with(Set.of("a", "b")), call));
            assertThat(seen).isEqualTo(with(Set.of("a")));
        }
    }

    @Test
    void asksForNoListWhereNothingWasAttached() {
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"));
                var api = Apis.of(server)) {
            assertThat(RESOURCE.read(api, with(null), call)).isEqualTo(with(null));
            assertThat(server.calls()).containsExactly("GET /things/1");
        }
    }

    @Test
    void addsSeveralByOneRequestAsLongAsItTakesThem() {
        var together = definition(FILES)
                .memberSet(MEMBERS.addedTogether(post("/things/{id}/batches"), "file_ids", 2, 3))
                .build();
        try (var server = ScriptedServer.answering(OK, OK);
                var api = Apis.of(server)) {
            Fields plan = with(Set.of("a", "b", "c", "d"));
            assertThat(together.update(api, with(Set.of("a")), plan, plan, call))
                    .isEqualTo(plan);
            assertThat(server.received().stream().map(Received::toString))
                    .containsExactly(
                            "POST /things/1/batches {\"file_ids\":[\"b\",\"c\"]}",
                            "POST /things/1/files {\"file_id\":\"d\"}");
        }
        assertThat(together.calls().stream().map(each -> each.call().toString()))
                .contains("POST /things/{id}/batches");
    }

    @Test
    void addsAfterTheCreateWhatThatDoesNotTake() {
        var together = definition(FILES)
                .memberSet(MEMBERS.addedTogether(post("/things/{id}/batches"), "file_ids", 9, 1))
                .build();
        try (var server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"), Answer.error(403, "no", "no"));
                var api = Apis.of(server)) {
            Fields plan = with(Set.of("a", "b", "c")).withValue(ID, UnknownValue.UNKNOWN);
            failure(() -> together.create(api, plan, plan, call));
            assertThat(server.received().stream().map(Received::toString))
                    .containsExactly(
                            "POST /things {\"name\":\"n\",\"files\":[\"a\"]}",
                            "POST /things/1/batches {\"file_ids\":[\"b\",\"c\"]}");
        }
        assertThat(saved(call).require(FILES)).containsExactly("a");
    }

    /// What the object said before is older than its new members.
    @Test
    void waitsForWhatAnUpdateAttached() {
        Attribute<String> status = changing("status", string(), "-");
        var waiting = restResource("test_thing", shape(ID, required("name", string(), "-"), FILES, status))
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .update(post("/things/{id}"))
                .memberSet(MEMBERS)
                .waiting(until(status).reaches("ready"))
                .delete(delete("/things/{id}"))
                .recoveredBy(Things.NEVER)
                .build();
        Fields state = new Fields(Values.complete(waiting.schema().shape(), "id", "1", "name", "n", "status", "ready"))
                .with(FILES, Set.of());
        Fields plan = state.with(FILES, Set.of("a")).withValue(status, UnknownValue.UNKNOWN);
        try (var server = ScriptedServer.answering(
                        OK,
                        thing("{'id':'1','name':'n','status':'busy'}"),
                        thing("{'id':'1','name':'n','status':'ready'}"));
                var api = Apis.of(server)) {
            Fields updated = waiting.update(api, state, plan, plan, call);
            assertThat(updated.get(status)).isEqualTo("ready");
            assertThat(server.calls()).containsExactly("POST /things/1/files", "GET /things/1", "GET /things/1");
        }
    }

    @Test
    void tellsItsCalls() {
        assertThat(RESOURCE.calls().stream().map(each -> each.call().toString()))
                .contains("GET /things/{id}/files", "POST /things/{id}/files", "DELETE /things/{id}/files/{member}");
    }

    @Test
    void refusesAnAttributeThatTheUpdateCallSends() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition(optional("files", setOf(string()), "-"))
                        .memberSet(MEMBERS)
                        .build())
                .withMessage(
                        "test_thing: files has calls of its own for changes: creates send it, no update does, and no"
                                + " answer tells it");
    }
}
