package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CertificateLifeTest {

    private static final String TYPE = "openai_certificate";
    private static final String ACTIVATION = "openai_certificate_activation";
    private static final String PROJECT_ACTIVATION = "openai_project_certificate_activation";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private String upload() {
        return text(world.apply(TYPE, Pems.config(Pems.ONE)), "id");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private void activate(String certificate) {
        world.apply(ACTIVATION, "{\"certificate_id\": \"%s\"}".formatted(certificate));
    }

    @Test
    void isTheSameHoweverItsLinesAreBroken() {
        upload();
        String reflowed = Pems.ONE.replaceAll("(?<!-)\n(?!-)", "").replace("-----BEGIN", "a comment\n-----BEGIN");
        assertThat(world.plan(TYPE, Pems.config(reflowed)).action()).isEqualTo(Action.NO_OP);
        assertThat(world.plan(TYPE, Pems.config(Pems.OTHER)).action()).isEqualTo(Action.REPLACE);
    }

    @Test
    void isReadWithItsTextOnlyWhereTheStateLacksIt() {
        String id = upload();
        world.requests();
        world.plan(TYPE, Pems.config(Pems.ONE));
        assertThat(world.emulator().requests().all())
                .noneMatch(request -> String.valueOf(request.query()).contains("include"));
        world.importState(TYPE, id);
        assertThat(world.plan(TYPE, Pems.config(Pems.ONE)).action()).isEqualTo(Action.NO_OP);
        assertThat(world.plan(TYPE, Pems.config(Pems.OTHER)).action())
                .as("an import finds what was uploaded")
                .isEqualTo(Action.REPLACE);
        assertThat(world.emulator().requests().all())
                .anyMatch(request -> String.valueOf(request.query()).contains("include"));
    }

    @Test
    void isTakenOverFromOpenAisOwnProvider() {
        ObjectValue certificate = world.apply(TYPE, Pems.config(Pems.ONE));
        world.core().restore(TYPE, "this", Stored.of(0, Json.text(certificate.without("certificate_id"))));
        assertThat(world.plan(TYPE, Pems.config(Pems.ONE)).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void isRefusedWithAPrivateKeyThatNobodyShows() {
        String key = "-----BEGIN EC PRIVATE KEY-----\nc2VjcmV0\n-----END EC PRIVATE KEY-----\n";
        List<Diagnostic> problems =
                world.plan(TYPE, Pems.config(Pems.ONE + key)).diagnostics();
        assertThat(problems).extracting(Diagnostic::summary).containsExactly("A private key in certificate");
        assertThat(problems.toString()).doesNotContain("c2VjcmV0");
        assertThat(world.plan(TYPE, Pems.config("no certificate")).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Invalid value of certificate");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void saysWhereItIsActiveWhenItCannotBeDeleted() {
        String id = upload();
        ObjectValue project = world.apply("openai_project", "{\"name\": \"Search\"}");
        activate(id);
        world.apply(
                PROJECT_ACTIVATION,
                "{\"project_id\": %s, \"certificate_id\": \"%s\"}".formatted(project.get("id"), id));
        assertThat(world.destroy(TYPE).diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::detail)
                .singleElement()
                .asString()
                .containsSubsequence(
                        "is active. Deactivate it",
                        "It is active in the organization (openai_certificate_activation), project "
                                + text(project, "id") + " \"Search\"");
        assertThat(world.destroy(PROJECT_ACTIVATION).hasErrors()).isFalse();
        assertThat(world.destroy(ACTIVATION).hasErrors()).isFalse();
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
    }

    @Test
    void warnsBeforeTheFirstActivationAlone() {
        String one = upload();
        String other = text(world.core().applied(TYPE, "other", world.config(TYPE, Pems.config(Pems.OTHER))), "id");
        assertThat(warnings(one)).containsExactly("Mutual TLS becomes binding");
        activate(one);
        world.core().forget(ACTIVATION, "this");
        assertThat(warnings(other)).isEmpty();
    }

    private List<String> warnings(String certificate) {
        return world.plan(ACTIVATION, "{\"certificate_id\": \"%s\"}".formatted(certificate)).diagnostics().stream()
                .map(Diagnostic::summary)
                .toList();
    }

    @Test
    void warnsWhereTheProjectIsNotKnownYet() {
        ObjectValue config =
                ObjectValue.of("project_id", UnknownValue.UNKNOWN).with("certificate_id", Value.of("cert_1"));
        Planned plan = world.core().plan(PROJECT_ACTIVATION, "this", config);
        assertThat(plan.diagnostics()).extracting(Diagnostic::summary).containsExactly("Mutual TLS becomes binding");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void isMadeAgainWhereItWasDeactivatedOutside() {
        String id = upload();
        activate(id);
        world.core().importState(ACTIVATION, "outside", id);
        world.core().destroy(ACTIVATION, "outside");
        assertThat(world.plan(ACTIVATION, "{\"certificate_id\": \"%s\"}".formatted(id))
                        .action())
                .isEqualTo(Action.CREATE);
    }

    @Test
    void isListedWithWhereItIsActive() {
        String id = upload();
        activate(id);
        ObjectValue all =
                world.core().read("openai_certificates", ObjectValue.EMPTY).object();
        ObjectValue ofProject = world.core()
                .read("openai_project_certificates", ObjectValue.of("project_id", Value.of("proj_1")))
                .object();
        assertThat(all.get("certificates").toString()).contains(id, "active=true");
        assertThat(ofProject.get("certificates").toString()).contains(id, "active=false");
        assertThat(ofProject.get("id")).isEqualTo(Value.of("openai_project_certificates/proj_1"));
        assertThat(world.core()
                        .read(TYPE, ObjectValue.of("certificate_id", Value.of(id)))
                        .object()
                        .get("certificate"))
                .isEqualTo(Value.of(Pems.ONE));
    }
}
