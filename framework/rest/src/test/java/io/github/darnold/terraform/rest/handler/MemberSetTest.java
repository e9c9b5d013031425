package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.memberSet;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.builder.MemberSetBuilder;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemberSetTest {

    private static final Attribute<Set<String>> USERS = required("users", setOf(string()), "-");

    private static final Shape SHAPE = shape(required("group_id", string(), "-").requiresReplace(), USERS);

    private static final MemberSet RESOURCE = definition().build();

    private final Call call = Calls.fresh();

    @Test
    void addsWhoIsMissingAndThenRemovesTheOthers() {
        try (var server = ScriptedServer.answering(
                        members("a", "b"), thing("{}"), thing("{}"), Answer.error(404, "not_found", "gone already"));
                var api = Apis.of(server)) {
            Fields plan = object("B", "c", "d");
            assertThat(RESOURCE.create(api, plan, plan, call)).isEqualTo(plan);
            assertThat(server.received())
                    .extracting(Object::toString)
                    .containsExactly(
                            "GET /groups/g/users?limit=100",
                            "POST /groups/g/users {\"user\":\"c\"}",
                            "POST /groups/g/users {\"user\":\"d\"}",
                            "DELETE /groups/g/users/a");
        }
    }

    @Test
    void savesHowFarItCame() {
        try (var server =
                        ScriptedServer.answering(members("a"), thing("{}"), Answer.error(400, "bad", "no such user"));
                var api = Apis.of(server)) {
            Fields plan = object("b", "c");
            var problem = failure(() -> RESOURCE.update(api, object("a"), plan, plan, call));
            assertThat(problem.detail()).startsWith("no such user (HTTP 400, bad)");
            assertThat(call.saved()).isEqualTo(object("a", "b"));
        }
    }

    @Test
    void readsTheMembersInTheSpellingOfTheState() {
        try (var server = ScriptedServer.answering(members("a", "B", "system-x"));
                var api = Apis.of(server)) {
            assertThat(RESOURCE.read(api, object("A"), call)).isEqualTo(object("A", "b"));
        }
    }

    @Test
    void isGoneWithItsParent() {
        try (var server = ScriptedServer.answering(Answer.error(404, "not_found", "no group"));
                var api = Apis.of(server)) {
            assertThat(RESOURCE.read(api, object("a"), call)).isNull();
        }
    }

    @Test
    void removesOnDestroyWhomItKnows() {
        try (var server = ScriptedServer.answering(members("a", "stranger"), Answer.empty(204));
                var api = Apis.of(server)) {
            RESOURCE.delete(api, object("a", "left"), call);
            assertThat(server.calls()).containsExactly("GET /groups/g/users?limit=100", "DELETE /groups/g/users/a");
        }
    }

    @Test
    void leavesTheMembersWhereUsersChooseSo() {
        var resource = definition()
                .onDestroy("remove", "They are removed.")
                .orForget("They stay.")
                .build();
        Fields forgotten = new Fields(object("a").values().with("on_destroy", Value.of("forget")));
        Fields removed = new Fields(object("a").values().with("on_destroy", Value.of("remove")));
        assertThat(resource.schema().shape().attribute("on_destroy").description())
                .isEqualTo("What destroying does. `remove`: They are removed. `forget`: They stay.");
        try (var server = ScriptedServer.answering(members("a"), Answer.empty(204));
                var api = Apis.of(server)) {
            resource.planDelete(api, forgotten, call);
            assertThat(call.diagnostics()).hasSize(1);
            resource.delete(api, forgotten, call);
            assertThat(server.calls()).isEmpty();
            resource.delete(api, removed, call);
            assertThat(server.calls()).last().isEqualTo("DELETE /groups/g/users/a");
            assertThat(resource.importState(api, "g", call).values().get("on_destroy"))
                    .isEqualTo(Value.of("remove"));
        }
    }

    @Test
    void letsADefinitionHaveASayInPlans() {
        var resource = definition()
                .planning((_, plan, inPlan) -> inPlan.warn(Diagnostic.warning(
                        "planned for " + plan.planned().values().get("group_id"), "-")))
                .planningDestroy((_, state, inPlan) -> inPlan.warn(
                        Diagnostic.warning("destroyed for " + state.values().get("group_id"), "-")))
                .orForget("They stay.")
                .build();
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            Fields state = new Fields(object("a").values().with("on_destroy", Value.of("remove")));
            resource.plan(api, new PlanDraft(null, state, state), call);
            resource.planDelete(api, state, call);
            resource.planDelete(api, new Fields(state.values().with("on_destroy", Value.of("forget"))), call);
            assertThat(call.diagnostics())
                    .extracting(Diagnostic::summary)
                    .containsExactly(
                            "planned for \"g\"",
                            "destroyed for \"g\"",
                            "test_group_users is only dropped from the state");
        }
    }

    @Test
    void isDestroyedWithItsParent() {
        try (var server = ScriptedServer.answering(Answer.error(404, "not_found", "no group"));
                var api = Apis.of(server)) {
            RESOURCE.delete(api, object("a"), call);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void importsByItsParent() {
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            assertThat(RESOURCE.importState(api, "g", call).values())
                    .isEqualTo(Values.object("group_id", "g", "users", null));
            assertThat(failure(() -> RESOURCE.importState(api, "", call)).detail())
                    .isEqualTo("\"\" is not an import id of test_group_users. It has the form <group_id>.");
        }
    }

    @Test
    void refusesACallThatNeedsWhatIsNoAttribute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition()
                        .remove(delete("/groups/{group}/users/{member}"))
                        .build())
                .withMessageStartingWith(
                        "test_group_users: /groups/{group}/users/{member} names {group}, which is no attribute");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        definition().describedAs("").importedBy("{members}").build())
                .withMessageStartingWith(
                        "test_group_users: it has no description; the import id {members} does not tell");
    }

    private static MemberSetBuilder definition() {
        return memberSet("test_group_users", SHAPE, USERS)
                .describedAs("-")
                .list(get("/groups/{group_id}/users").paged(Lists.AFTER_LAST_ELEMENT, 100), "id")
                .add(post("/groups/{group_id}/users"), "user")
                .remove(delete("/groups/{group_id}/users/{member}"))
                .normalizedBy(text -> text.toLowerCase(Locale.ROOT))
                .counting((_, element) -> !element.get("id").toString().startsWith("\"system-"))
                .importedBy("{group_id}");
    }

    private static Answer members(String... ids) {
        String data =
                String.join(",", Stream.of(ids).map(id -> "{'id':'" + id + "'}").toList());
        return thing("{'data':[" + data + "],'has_more':false}");
    }

    private static Fields object(String... users) {
        return new Fields(Values.object(
                "group_id",
                "g",
                "users",
                SetValue.of(Stream.of(users).map(Value::of).toList())));
    }
}
