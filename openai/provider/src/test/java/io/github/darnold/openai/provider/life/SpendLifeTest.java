package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is odd about spend limits and alerts.
class SpendLifeTest {

    private static final String LIMIT = "openai_organization_spend_limit";
    private static final String ALERT = "openai_organization_spend_alert";

    private static final String FLAT = """
            {"threshold_amount": 5, "notification_channel_recipients": ["a@example.com", "b@example.com"],
             "notification_channel_subject_prefix": "Alert"}""";

    private static final String AS_OBJECT = """
            {"threshold_amount": 5, "notification_channel": {"recipients": ["b@example.com", "a@example.com"],
             "subject_prefix": "Alert"}}""";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aLimitThatIsNotThereIsMadeAndMissedWhenItGoes() {
        ObjectValue limit = world.apply(LIMIT, "{\"threshold_amount\": 100}");
        assertThat(limit.get("enforcement_status")).isEqualTo(Value.of("inactive"));
        assertThat(limit.get("enforcement")).isEqualTo(ObjectValue.of("status", Value.of("inactive")));
        assertThat(limit.get("object")).isEqualTo(Value.of("organization.spend_limit"));
        assertThat(summaries(world.core().planDestroy(LIMIT, "this").diagnostics()))
                .containsExactly("Destroying " + LIMIT + " \"organization\" has consequences");

        Stored stored = world.core().stored(LIMIT, "this");
        world.destroy(LIMIT);
        world.core().restore(LIMIT, "this", stored);

        assertThat(world.plan(LIMIT, "{\"threshold_amount\": 100}").action()).isEqualTo(Action.CREATE);
        assertThat(summaries(world.core().read(LIMIT, ObjectValue.EMPTY).diagnostics()))
                .containsExactly("There is no " + LIMIT);
    }

    @Test
    void aLimitIsSetAgainWhereTheAnswerIsLost() {
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/spend_limit"), new Fault.ResetAfter());
        assertThat(world.apply(LIMIT, "{\"threshold_amount\": 100}").get("id")).isEqualTo(Value.of("organization"));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(2);
    }

    @Test
    void aLimitComesFromEveryPeer() {
        String config = "{\"threshold_amount\": 100, \"currency\": \"USD\", \"interval\": \"month\"}";
        world.apply(LIMIT, config);
        for (String more : List.of(
                "\"enforcement_status\": \"inactive\", \"singleton_id\": \"organization\"",
                "\"enforcement\": {\"status\": \"inactive\"}",
                "\"id\": \"organization\"")) {
            world.core().restore(LIMIT, "this", Stored.of(0, config.replace("}", ", " + more + "}")));
            assertThat(world.plan(LIMIT, config).action()).isEqualTo(Action.NO_OP);
        }
    }

    @Test
    void anAlertMeansTheSameFlatAndAsAnObject() {
        ObjectValue flat = world.apply(ALERT, FLAT);
        assertThat(world.plan(ALERT, AS_OBJECT).action()).isEqualTo(Action.NO_OP);
        assertThat(flat.get("alert_id")).isEqualTo(flat.get("id"));
        assertThat(((ObjectValue) flat.get("notification_channel")).get("recipients"))
                .isEqualTo(flat.get("notification_channel_recipients"));
        assertThat(world.plan(ALERT, "{\"threshold_amount\": 5}").diagnostics())
                .anyMatch(each -> each.isError() && each.detail().startsWith("One of notification_channel_recipients"));
        assertThat(world.plan(ALERT, AS_OBJECT.replace("5,", "5, \"notification_channel_type\": \"email\","))
                        .diagnostics())
                .anyMatch(Diagnostic::isError);
    }

    @Test
    void anUpdateSendsAllFields() {
        world.apply(ALERT, FLAT);
        world.requests();
        world.core().applied(ALERT, "this", world.config(ALERT, FLAT.replace("5,", "6,")));
        assertThat(lastPost()).isEqualTo(alert(6, "\"Alert\""));
        world.core()
                .applied(
                        ALERT, "this", world.config(ALERT, AS_OBJECT.replace(",\n \"subject_prefix\": \"Alert\"", "")));
        assertThat(lastPost()).isEqualTo(alert(5, "null"));
    }

    private static Value alert(int amount, String prefix) {
        return Json.parse("""
                {"threshold_amount": %d, "currency": "USD", "interval": "month", "notification_channel":
                 {"type": "email", "recipients": ["a@example.com", "b@example.com"], "subject_prefix": %s}}""".formatted(amount, prefix));
    }

    private Value lastPost() {
        return Json.parse(world.emulator().requests().all().stream()
                .filter(request -> request.method().equals("POST"))
                .toList()
                .getLast()
                .body());
    }

    @Test
    void anAlertWhoseAnswerIsLostIsFoundByAllItsFields() {
        world.core().applied(ALERT, "other", world.config(ALERT, FLAT.replace("5,", "6,")));
        loseTheNextAnswer();
        assertThat(world.apply(ALERT, FLAT).get("id")).isInstanceOf(StringValue.class);
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(2);
    }

    /// Nothing tells when an alert was made.
    @Test
    void equalAlertsAreReportedWhereTheAnswerIsLost() {
        world.apply(ALERT, FLAT);
        world.core().forget(ALERT, "this");
        loseTheNextAnswer();
        Applied applied = world.core().apply(world.plan(ALERT, FLAT));
        assertThat(applied.diagnostics())
                .anyMatch(each -> each.isError() && each.detail().contains("alert_"));
    }

    private void loseTheNextAnswer() {
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/spend_alerts"), new Fault.ResetAfter());
    }

    @Test
    void anAlertComesFromEveryPeer() {
        Value id = world.apply(ALERT, FLAT).get("id");
        String amount = "{\"id\": %s, \"threshold_amount\": 5, \"currency\": \"USD\", \"interval\": \"month\", %s}";
        String flat = amount.formatted(id, """
                "alert_id": %s, "notification_channel_type": "email", "notification_channel_subject_prefix": "Alert",
                "notification_channel_recipients": ["b@example.com", "a@example.com"]""".formatted(id));
        String asObject = amount.formatted(id, """
                "notification_channel": {"type": "email", "recipients": ["b@example.com", "a@example.com"],
                 "subject_prefix": "Alert"}""");
        for (String stored : List.of(flat, asObject)) {
            world.core().restore(ALERT, "this", Stored.of(0, stored));
            assertThat(world.plan(ALERT, FLAT).action()).isEqualTo(Action.NO_OP);
        }
        world.core()
                .move(
                        "registry.terraform.io/jianyuan/openai",
                        "openai_spend_alert",
                        Stored.of(0, asObject),
                        ALERT,
                        "moved");
        assertThat(world.core()
                        .plan(ALERT, "moved", world.config(ALERT, AS_OBJECT))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    @Test
    void alertsAreReadAsByOpenAisOwnProvider() {
        Value id = world.apply(ALERT, FLAT).get("id");
        ObjectValue one =
                world.core().read(ALERT, ObjectValue.of("alert_id", id)).object();
        assertThat(one.get("notification_channel_recipients")).hasToString("[\"a@example.com\", \"b@example.com\"]");
        assertThat(one.get("response_json").toString()).contains("organization.spend_alert");
        ObjectValue all = world.core().read(ALERT + "s", ObjectValue.EMPTY).object();
        assertThat(all.get("id")).isEqualTo(Value.of(ALERT + "s"));
        assertThat(all.get("spend_alerts").toString()).contains("a@example.com");
    }

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }
}
