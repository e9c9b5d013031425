package io.github.darnold.terraform.rest.list;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.lookup;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LookupKeysTest {

    private static final Shape MEMBER = shape(
            computed("user_id", string(), "Identifier of the user.").jsonName("id"),
            computed("email", string(), "-"),
            computed("role", string(), "-"));

    private static final Lookup LOOKUP = lookup("test_member", MEMBER)
            .describedAs("Reads a member.")
            .by("user_id")
            .alsoSpelled("member_id")
            .telling(computed("place", string(), "-").notReceived(), "{box_id}/{user_id}")
            .orBy(
                    "email",
                    get("/boxes/{box_id}/members")
                            .paged(Lists.AFTER_LAST_ELEMENT, 2)
                            .picking("email", "{email}", address -> address.toLowerCase(Locale.ROOT)))
            .read(get("/boxes/{box_id}/members/{user_id}"))
            .build();

    private static final Lookup SINGLE = lookup("test_setting", shape(computed("mode", string(), "-")))
            .describedAs("Reads the setting.")
            .read(get("/setting"))
            .build();

    private final List<String> calls = new ArrayList<>();

    private Fields read(Lookup lookup, Fields config, Answer... answers) {
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            Fields found = lookup.read(api, config, Calls.fresh());
            calls.addAll(server.calls());
            return found;
        }
    }

    private static Fields config(Lookup lookup, Object... namesAndValues) {
        return new Fields(lookup.schema().complete(Values.object(namesAndValues)));
    }

    @Test
    void countsOnlyWhatAgreesWithANarrowingArgument() {
        Lookup narrowed = lookup("test_member", MEMBER)
                .describedAs("Reads a member.")
                .by("user_id")
                .orBy("email", get("/members").paged(Lists.AFTER_LAST_ELEMENT, 2))
                .narrowedBy("role")
                .read(get("/members/{user_id}"))
                .build();
        Answer two = thing("{'data':[{'id':'u1','email':'a@b.c','role':'reader'},"
                + "{'id':'u2','email':'a@b.c','role':'owner'}]}");
        Fields found = read(
                narrowed,
                config(narrowed, "email", "a@b.c", "role", "owner"),
                two,
                thing("{'id':'u2','email':'a@b.c','role':'owner'}"));
        assertThat(found.values().get("user_id"))
                .isEqualTo(Values.object("id", "u2").get("id"));
        assertThat(failure(() -> read(narrowed, config(narrowed, "email", "a@b.c"), two))
                        .detail())
                .contains("\"u1\"", "\"u2\"");
    }

    @Test
    void readsByAnotherKeyThanTheId() {
        Fields found = read(
                LOOKUP,
                config(LOOKUP, "box_id", "b", "user_id", "u1"),
                thing("{'id':'u1','email':'a@b.c','role':'owner'}"));
        assertThat(calls).containsExactly("GET /boxes/b/members/u1");
        assertThat(found.values())
                .isEqualTo(Values.object(
                        "user_id",
                        "u1",
                        "email",
                        "a@b.c",
                        "role",
                        "owner",
                        "member_id",
                        "u1",
                        "box_id",
                        "b",
                        "place",
                        "b/u1"));
    }

    @Test
    void readsByAnotherNameOfThatKey() {
        Fields found = read(LOOKUP, config(LOOKUP, "box_id", "b", "member_id", "u1"), thing("{'id':'u1'}"));
        assertThat(found.values().get("user_id")).isEqualTo(found.values().get("member_id"));
    }

    @Test
    void findsTheKeyByAFieldInNormalFormAndKeepsWhatWasConfigured() {
        Fields found = read(
                LOOKUP,
                config(LOOKUP, "box_id", "b", "email", "A@B.c"),
                thing("{'data':[{'id':'u0','email':'x@b.c'},{'id':'u1','email':'a@b.c'}]}"),
                thing("{'id':'u1','email':'a@b.c','role':'owner'}"));
        assertThat(calls).hasSize(2).last().isEqualTo("GET /boxes/b/members/u1");
        assertThat(found.values())
                .isEqualTo(Values.object(
                        "user_id",
                        "u1",
                        "email",
                        "A@B.c",
                        "role",
                        "owner",
                        "member_id",
                        "u1",
                        "box_id",
                        "b",
                        "place",
                        "b/u1"));
    }

    @Test
    void tellsWhichKeyNothingHas() {
        var problem = failure(() ->
                read(LOOKUP, config(LOOKUP, "box_id", "b", "user_id", "u9"), Answer.error(404, "not_found", "no")));
        assertThat(problem.summary()).isEqualTo("No test_member has the user_id \"u9\"");
    }

    @Test
    void takesParentsAndOneOfItsKeys() {
        assertThat(LOOKUP.schema().shape().attributes())
                .filteredOn(attribute -> attribute.isConfigurable() && !attribute.isComputed())
                .extracting(Attribute::name)
                .containsExactly("box_id");
        assertThat(LOOKUP.schema().shape().attribute("user_id").description()).isEqualTo("Identifier of the user.");
    }

    @Test
    void readsWhatThereIsOneOfWithoutAnyKey() {
        assertThat(SINGLE.schema().shape().attributes())
                .extracting(Attribute::name)
                .containsExactly("mode");
        assertThat(read(SINGLE, config(SINGLE), thing("{'mode':'on'}")).values())
                .isEqualTo(Values.object("mode", "on"));
        assertThat(failure(() -> read(SINGLE, config(SINGLE), Answer.error(404, "not_found", "no")))
                        .summary())
                .isEqualTo("There is no test_setting");
    }

    @Test
    void refusesKeysAndListsThatLeadNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup("test_member", MEMBER)
                        .describedAs("-")
                        .by("name")
                        .orBy("email", get("/rooms/{room_id}/members").paged(Lists.AFTER_LAST_ELEMENT, 2))
                        .read(get("/members/{user_id}"))
                        .build())
                .withMessage(
                        "test_member: /rooms/{room_id}/members names {room_id}, which is no attribute; it is read by"
                                + " name, which is no attribute; it is read by name, which GET /members/{user_id} does not"
                                + " name");
    }
}
