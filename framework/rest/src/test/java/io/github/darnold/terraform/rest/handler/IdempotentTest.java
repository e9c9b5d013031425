package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
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

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Creates that are refused because of an object that is there already.
class IdempotentTest {

    private static final Optional<String> BADGE =
            optional("badge", string(), "-").updateOnly().notReceived();

    private static final RestResource MEMBER = restResource(
                    "test_member",
                    shape(
                            required("box_id", string(), "-").once(),
                            optionalComputed("user_id", string(), "-")
                                    .jsonName("id")
                                    .sentAs("user_id")
                                    .requiresReplace(),
                            optionalComputed("email", string().ignoringCase(), "-")
                                    .requiresReplace(),
                            optionalComputed("role", string(), "-"),
                            BADGE))
            .describedAs("-")
            .create(post("/boxes/{box_id}/members"))
            .idempotent()
            .read(get("/boxes/{box_id}/members/{user_id}"))
            .listedBy(get("/boxes/{box_id}/members")
                    .paged(Lists.AFTER_LAST_ELEMENT, 2)
                    .picking("id", "{user_id}")
                    .orPicking("email", "{email}", address -> address.toLowerCase(Locale.ROOT)))
            .recoveredBy(Things.NEVER)
            .update(post("/boxes/{box_id}/members/{user_id}"))
            .updatedBy(BADGE, post("/boxes/{box_id}/members/{user_id}/badge"))
            .delete(delete("/boxes/{box_id}/members/{user_id}"))
            .build();

    private static final Answer REFUSED = Answer.error(400, "taken", "is a member already");
    private static final String ADA = "{'id':'u1','email':'ada@b.c','role':'reader'}";

    private final Call call = Calls.fresh();

    private Fields create(ScriptedServer server, @Nullable Object... configured) {
        Fields config = new Fields(Values.complete(MEMBER.schema().shape(), configured));
        Fields plan = config;
        for (String name : new String[] {"user_id", "email", "role"}) {
            plan = config.values().get(name).isNull()
                    ? new Fields(plan.values().with(name, UnknownValue.UNKNOWN))
                    : plan;
        }
        try (var api = Apis.of(server)) {
            return MEMBER.create(api, plan, config, call);
        }
    }

    @Test
    void takesWhatIsThereAsItIs() {
        try (var server = ScriptedServer.answering(REFUSED, thing(ADA))) {
            Fields made = create(server, "box_id", "b", "user_id", "u1", "role", "reader");
            assertThat(made.values().get("email")).isEqualTo(Value.of("ada@b.c"));
            assertThat(server.calls()).containsExactly("POST /boxes/b/members", "GET /boxes/b/members/u1");
        }
    }

    @Test
    void bringsItToWhatIsPlanned() {
        try (var server =
                ScriptedServer.answering(REFUSED, thing(ADA), thing(ADA.replace("reader", "owner")), thing("{}"))) {
            Fields made = create(server, "box_id", "b", "user_id", "u1", "role", "owner", "badge", "red");
            assertThat(made.values().get("role")).isEqualTo(Value.of("owner"));
            assertThat(server.received())
                    .extracting(Object::toString)
                    .endsWith(
                            "POST /boxes/b/members/u1 {\"role\":\"owner\"}",
                            "POST /boxes/b/members/u1/badge {\"badge\":\"red\"}");
        }
    }

    @Test
    void findsItInTheListWhereItCannotBeRead() {
        try (var server = ScriptedServer.answering(
                REFUSED,
                thing("{'data':[{'id':'u0','email':'b@b.c','role':'reader'}," + ADA + "],'has_more':false}"))) {
            Fields made = create(server, "box_id", "b", "email", "Ada@b.c");
            assertThat(made.values().get("user_id")).isEqualTo(Value.of("u1"));
            assertThat(made.values().get("email")).isEqualTo(Value.of("Ada@b.c"));
        }
    }

    @Test
    void failsAsTheApiSaidWhereThereIsNothing() {
        try (var server = ScriptedServer.answering(
                Answer.error(400, "unknown", "no such user"), Answer.error(404, "none", "no such member"))) {
            assertThat(failure(() -> create(server, "box_id", "b", "user_id", "u2"))
                            .detail())
                    .contains("no such user");
            assertThat(call.saved()).isNull();
        }
    }

    /// It would be destroyed as if it had been made here.
    @Test
    void savesNothingWhereItCannotBeBroughtToThePlan() {
        try (var server = ScriptedServer.answering(REFUSED, thing(ADA), Answer.error(400, "bad", "no such role"))) {
            assertThat(failure(() -> create(server, "box_id", "b", "user_id", "u1", "role", "king"))
                            .detail())
                    .contains("no such role");
            assertThat(call.saved()).isNull();
        }
    }
}
