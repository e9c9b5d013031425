package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Data retention, which Terraform must not loosen unasked.
class RetentionLifeTest {

    private static final String ORGANIZATION = "openai_organization_data_retention";
    private static final String PROJECT = "openai_project_data_retention";
    private static final String LOOSER = "Data retention becomes looser";

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private Value project = Value.of("");

    @BeforeEach
    void makeAProject() {
        project = world.apply("openai_project", "{\"name\": \"Search\"}").get("id");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String ofProject(String type, String onDestroy) {
        return "{\"project_id\": %s, \"type\": \"%s\", \"on_destroy\": \"%s\"}".formatted(project, type, onDestroy);
    }

    private static String ofOrganization(String type) {
        return "{\"type\": \"" + type + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "zero_data_retention, modified_abuse_monitoring, true",
        "modified_abuse_monitoring, zero_data_retention, false",
        "enhanced_zero_data_retention, zero_data_retention, true",
        "zero_data_retention, enhanced_zero_data_retention, false",
        "enhanced_modified_abuse_monitoring, zero_data_retention, true",
        "zero_data_retention, organization_default, true",
        "organization_default, none, true",
        "organization_default, zero_data_retention, false",
        "none, modified_abuse_monitoring, false",
    })
    void aPlanWarnsWhereItMayLoosen(String before, String after, boolean warns) {
        world.apply(PROJECT, ofProject(before, "forget"));
        List<Diagnostic> told = world.plan(PROJECT, ofProject(after, "forget")).diagnostics();
        assertThat(summaries(told)).isEqualTo(warns ? List.of(LOOSER) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "forget, zero_data_retention, openai_project_data_retention is only dropped from the state",
        "restore, none, " + LOOSER,
        "organization_default, organization_default, " + LOOSER,
    })
    void destroyingLeavesItUnlessAskedOtherwise(String onDestroy, String after, String warning) {
        world.apply(PROJECT, ofProject("none", "forget"));
        world.destroy(PROJECT);
        world.apply(PROJECT, ofProject("zero_data_retention", onDestroy));

        assertThat(summaries(world.core().planDestroy(PROJECT, "this").diagnostics()))
                .containsExactly(warning);
        world.destroy(PROJECT);

        assertThat(world.core()
                        .read(PROJECT, ObjectValue.of("project_id", project))
                        .object()
                        .get("type"))
                .isEqualTo(Value.of(after));
    }

    @Test
    void theOrganizationHasOneThatNothingNames() {
        ObjectValue made = world.apply(ORGANIZATION, ofOrganization("zero_data_retention"));
        assertThat(made.get("id")).isEqualTo(Value.of("organization")).isEqualTo(made.get("singleton_id"));
        assertThat(made.get("original")).isEqualTo(Value.of("{\"retention_type\":\"modified_abuse_monitoring\"}"));

        Applied other = world.importState(ORGANIZATION, "org-1");
        assertThat(other.diagnostics().getFirst().detail()).endsWith("It has the form organization.");

        world.importState(ORGANIZATION, "organization");
        assertThat(world.plan(ORGANIZATION, ofOrganization("zero_data_retention"))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    /// OpenAI may have given the organization a type that no request can give it.
    @Test
    void whatNobodyCanSetIsNotRestored() {
        world.apply(ORGANIZATION, ofOrganization("zero_data_retention"));
        world.core().restore(ORGANIZATION, "this", Stored.of(1, """
                {"id": "organization", "type": "zero_data_retention", "on_destroy": "restore",
                 "original": "{\\"retention_type\\":\\"none\\"}"}"""));
        assertThat(world.core().planDestroy(ORGANIZATION, "this").diagnostics())
                .anyMatch(each -> each.isError() && each.detail().contains("which OpenAI alone can set"));
    }

    @Test
    void statesOfPeersAreTakenOver() {
        String config = ofOrganization("zero_data_retention");
        world.apply(ORGANIZATION, config);
        world.core().restore(ORGANIZATION, "this", Stored.of(0, """
                {"singleton_id": "organization", "object": "organization.data_retention",
                 "type": "zero_data_retention"}"""));
        assertThat(world.plan(ORGANIZATION, config).action()).isEqualTo(Action.NO_OP);
        world.core()
                .move(
                        "registry.terraform.io/jianyuan/openai",
                        "openai_data_retention",
                        Stored.of(0, config),
                        ORGANIZATION,
                        "moved");
        assertThat(world.core()
                        .plan(ORGANIZATION, "moved", world.config(ORGANIZATION, config))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }
}
