package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Stored;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Invites: what becomes of them is up to those who get them.
class InviteLifeTest {

    private static final String TYPE = "openai_invite";
    private static final String INVITE = "{\"email\": \"barbara@example.com\", \"role\": \"reader\"}";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    /// Where nothing is sent, OpenAI invites to the default project.
    @Test
    void leadToNoProjectUnlessOneIsNamed() {
        assertThat(world.core()
                        .applied(TYPE, "this", world.config(TYPE, INVITE))
                        .get("projects"))
                .isEqualTo(SetValue.of(List.of()));
        assertThat(world.emulator().requests().all().getLast().body())
                .asString(UTF_8)
                .contains("\"projects\":[]");
    }

    @Test
    void leadToTheProjectsThatAreNamed() {
        ObjectValue project = world.apply("openai_project", "{\"name\": \"Search\"}");
        String config = """
            {"email": "barbara@example.com", "role": "reader", "projects": [{"id": %s, "role": "member"}]}\
            """.formatted(project.get("id"));
        ObjectValue invite = world.apply(TYPE, config);
        assertThat(invite.get("projects"))
                .isInstanceOfSatisfying(
                        SetValue.class, set -> assertThat(set.elements()).hasSize(1));
    }

    @Test
    void areWithdrawnWhileTheyArePending() {
        String id = id(world.apply(TYPE, INVITE));
        world.requests();
        assertThat(world.destroy(TYPE).diagnostics()).isEmpty();
        assertThat(world.requests()).contains("DELETE /organization/invites/" + id);
    }

    @Test
    void areForgottenWithAWarningOnceTheyAreAccepted() {
        accept(id(world.apply(TYPE, INVITE)));
        assertThat(world.plan(TYPE, INVITE).action()).isEqualTo(Action.NO_OP);
        world.core().refresh(TYPE, "this");
        assertThat(world.core().planDestroy(TYPE, "this").diagnostics())
                .singleElement()
                .satisfies(InviteLifeTest::isAboutTheMember);
        world.requests();
        assertThat(world.destroy(TYPE).state().isNull()).isTrue();
        assertThat(world.requests()).noneMatch(line -> line.startsWith("DELETE"));
    }

    /// Between plan and apply somebody accepts it.
    @Test
    void areForgottenWhenOpenAiRefusesBecauseTheyAreAccepted() {
        String id = id(world.apply(TYPE, INVITE));
        var plan = world.core().planDestroy(TYPE, "this");
        accept(id);
        Applied destroyed = world.core().apply(plan);
        assertThat(destroyed.diagnostics()).singleElement().satisfies(InviteLifeTest::isAboutTheMember);
        assertThat(destroyed.state().isNull()).isTrue();
    }

    private static void isAboutTheMember(Diagnostic warning) {
        assertThat(warning.isError()).isFalse();
        assertThat(warning.summary()).contains("barbara@example.com", "was accepted");
        assertThat(warning.detail()).contains("openai_organization_user");
    }

    @Test
    void stayWhileTheMemberIsThereThoughTheyCannotBeReadAnyLonger() {
        String id = id(world.apply(TYPE, INVITE));
        accept(id);
        world.core().refresh(TYPE, "this");
        forgetInvite(id);
        assertThat(world.plan(TYPE, INVITE).action()).isEqualTo(Action.NO_OP);
        assertThat(world.requests()).contains("GET /organization/users");
    }

    @Test
    void areGoneWithTheMember() {
        String id = id(world.apply(TYPE, INVITE));
        accept(id);
        world.core().refresh(TYPE, "this");
        world.core()
                .applied(
                        "openai_organization_user",
                        "barbara",
                        world.config("openai_organization_user", "{\"email\": \"barbara@example.com\"}"));
        world.core().destroy("openai_organization_user", "barbara");
        forgetInvite(id);
        assertThat(world.plan(TYPE, INVITE).action()).isEqualTo(Action.CREATE);
    }

    private void forgetInvite(String id) {
        world.requests();
        world.emulator()
                .faults()
                .failNext(
                        100,
                        new RequestMatcher("GET", "/organization/invites/" + id),
                        new Fault.Status(404, null, null));
    }

    @Test
    void stayExpiredUnlessTheyAreSentAgain() {
        world.apply(TYPE, INVITE);
        world.advance(Duration.ofDays(8));
        assertThat(world.plan(TYPE, INVITE).action()).isEqualTo(Action.NO_OP);
        world.core().refresh(TYPE, "this");
        assertThat(((ObjectValue) world.state(TYPE)).get("status")).isEqualTo(Value.of("expired"));
    }

    @Test
    void areReplacedOnceTheyExpire() {
        String resending = "{\"email\": \"barbara@example.com\", \"role\": \"reader\", \"resend_expired\": true}";
        ObjectValue first = world.apply(TYPE, resending);
        world.advance(Duration.ofDays(8));
        assertThat(world.plan(TYPE, resending).action()).isEqualTo(Action.REPLACE);
        ObjectValue second = world.apply(TYPE, resending);
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(second.get("status")).isEqualTo(Value.of("pending"));
    }

    @Test
    void areNotForMembers() {
        String config = "{\"email\": \"ada@example.com\", \"role\": \"reader\"}";
        assertThat(world.core().apply(world.plan(TYPE, config)).diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.detail())
                        .contains("already a member of this organization", "import them as openai_organization_user"));
    }

    @Test
    void areTheSameInWhateverCase() {
        world.apply(TYPE, INVITE);
        assertThat(world.plan(TYPE, "{\"email\": \"Barbara@Example.com\", \"role\": \"reader\"}")
                        .requiresReplace())
                .isEmpty();
    }

    @Test
    void areTakenOverFromOtherProviders() {
        String id = id(world.apply(TYPE, INVITE));
        String times = "\"created_at\": 1893456000, \"expires_at\": 1894060800";
        String official = """
            {"id": "%1$s", "invite_id": "%1$s", "email": "barbara@example.com", "role": "reader", "projects": [],
             "status": "pending", %2$s, "accepted_at": null}""".formatted(id, times);
        String jianyuan = """
            {"id": "%s", "email": "barbara@example.com", "role": "reader", "status": "pending", %s,
             "accepted_at": null}""".formatted(id, times);
        String mkdev = """
            {"id": "%1$s", "invite_id": "%1$s", "email": "barbara@example.com", "role": "reader", "projects": [],
             "status": "pending", %2$s}""".formatted(id, times);
        for (String stored : List.of(official, jianyuan, mkdev)) {
            world.core().restore(TYPE, "this", Stored.of(0, stored));
            assertThat(world.plan(TYPE, INVITE).action()).as(stored).isEqualTo(Action.NO_OP);
        }
    }

    /// The others leave out what OpenAI then decides: that is no reason to invite once more.
    @Test
    void areTakenOverWithTheDefaultProject() {
        ObjectValue made = world.outside("/organization/invites", INVITE);
        world.core()
                .restore(
                        TYPE,
                        "this",
                        Stored.of(
                                0,
                                "{\"id\": %s, \"email\": \"barbara@example.com\", \"role\": \"reader\"}"
                                        .formatted(made.get("id"))));
        assertThat(world.plan(TYPE, INVITE).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void areReadByEitherNameAndTheNewestByAddress() {
        world.outside("/organization/invites", INVITE);
        world.advance(Duration.ofDays(8));
        ObjectValue newest = world.outside("/organization/invites", INVITE);
        for (String way : List.of("id", "invite_id")) {
            assertThat(world.core()
                            .read(TYPE, ObjectValue.of(way, newest.get("id")))
                            .object()
                            .get("status"))
                    .isEqualTo(Value.of("pending"));
        }
        ObjectValue read = world.core()
                .read(TYPE, ObjectValue.of("email", Value.of("Barbara@example.com")))
                .object();
        assertThat(read.get("id")).isEqualTo(newest.get("id"));
        assertThat(read.get("response_json").toString()).contains("organization.invite");
        ObjectValue all = world.core().read("openai_invites", ObjectValue.EMPTY).object();
        assertThat(all.get("id")).isEqualTo(Value.of("openai_invites"));
        assertThat(all.get("ids").toString()).contains(newest.get("id").toString());
    }

    private void accept(String id) {
        world.outside("/_emulator/invites", "{\"id\": \"%s\", \"status\": \"accepted\"}".formatted(id));
    }

    private static String id(ObjectValue object) {
        return ((StringValue) object.get("id")).value();
    }
}
