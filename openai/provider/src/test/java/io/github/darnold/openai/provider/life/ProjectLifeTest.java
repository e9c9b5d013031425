package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectLifeTest {

    private static final String TYPE = "openai_project";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isRenamedInPlaceAndArchivedInTheEnd() {
        ObjectValue first = world.apply("openai_project", "{\"name\": \"reporting\"}");
        ObjectValue second = world.apply("openai_project", "{\"name\": \"reports\"}");
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        world.requests();
        assertThat(world.destroy("openai_project").hasErrors()).isFalse();
        assertThat(world.requests()).last().asString().endsWith("/archive");
    }

    @Test
    void isRefusedToGoWhileProtected() {
        world.apply("openai_project", "{\"name\": \"reporting\", \"deletion_protection\": true}");
        assertThat(world.destroy("openai_project").diagnostics())
                .anyMatch(diagnostic -> diagnostic.detail().contains("deletion_protection"));
        world.requests();
        world.apply("openai_project", "{\"name\": \"reporting\"}");
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
        assertThat(world.destroy("openai_project").hasErrors()).isFalse();
    }

    @Test
    void isMadeAgainWhenArchivedOutside() {
        ObjectValue project = world.apply("openai_project", "{\"name\": \"reporting\", \"on_destroy\": \"archive\"}");
        world.core().importState("openai_project", "other", ((StringValue) project.get("id")).value());
        world.importState("openai_project", ((StringValue) project.get("id")).value());
        world.core().destroy("openai_project", "other");
        assertThat(world.plan("openai_project", "{\"name\": \"reporting\"}").action())
                .isEqualTo(Action.CREATE);
    }

    @Test
    void isReplacedWhenItsResidencyChanges() {
        world.apply("openai_project", "{\"name\": \"reporting\", \"residency\": \"GLOBAL\"}");
        assertThat(world.plan("openai_project", "{\"name\": \"reporting\", \"residency\": \"GB_STORAGE\"}")
                        .action())
                .isEqualTo(Action.REPLACE);
    }

    @Test
    void isFoundByNameAndById() {
        ObjectValue project = world.apply("openai_project", "{\"name\": \"reporting\"}");
        for (String by : new String[] {"id", "project_id"}) {
            assertThat(world.core()
                            .read("openai_project", ObjectValue.of(by, project.get("id")))
                            .object()
                            .get("name"))
                    .isEqualTo(project.get("name"));
        }
        assertThat(world.core()
                        .read("openai_project", ObjectValue.of("name", Value.of("reporting")))
                        .object()
                        .get("id"))
                .isEqualTo(project.get("id"));
        assertThat(world.core()
                        .read("openai_projects", ObjectValue.EMPTY)
                        .object()
                        .get("ids")
                        .toString())
                .contains(project.get("id").toString());
    }

    @Test
    void comesFromAnotherProviderWithoutAChange() {
        ObjectValue project = world.apply("openai_project", "{\"name\": \"reporting\"}");
        String id = ((StringValue) project.get("id")).value();
        world.core().forget("openai_project", "this");
        Stored theirs = Stored.of(0, """
                {"id": "%s", "project_id": "%s", "name": "reporting", "geography": null, "status": "active",
                 "created_at": "2026-11-28T12:00:00Z", "archived_at": null}
                """.formatted(id, id));

        Applied moved = world.core()
                .move("registry.terraform.io/mkdev-me/openai", "openai_project", theirs, "openai_project", "this");

        assertThat(moved.hasErrors()).isFalse();
        Planned plan = world.plan("openai_project", "{\"name\": \"reporting\"}");
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        assertThat(plan.prior()).isEqualTo(project);
    }

    /// `terraform state replace-provider` changes nothing but the address.
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"id": "%1$s", "project_id": "%1$s", "name": "reporting", "geography": null, "status": "active",
                 "external_key_id": null, "created_at": 1893456000, "archived_at": null}""", """
                {"id": "%1$s", "name": "reporting", "geography": null, "status": "active", "external_key_id": null,
                 "created_at": 1893456000, "archived_at": null}""", """
                {"id": "%1$s", "name": "reporting", "status": "active", "created_at": "2030-01-01T00:00:00Z",
                 "archived_at": ""}"""})
    void isTakenOverWithTheStateOfAnotherProvider(String theirs) {
        ObjectValue project = world.apply(TYPE, "{\"name\": \"reporting\"}");
        world.core().restore(TYPE, "this", Stored.of(0, theirs.formatted(text(project, "id"))));
        Planned plan = world.plan(TYPE, "{\"name\": \"reporting\"}");
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        assertThat(plan.prior()).isEqualTo(project);
    }

    @Test
    void staysWhereItsGeographyIsSetAsOpenAisOwnProviderNamesIt() {
        ObjectValue project = world.apply(TYPE, "{\"name\": \"reporting\", \"geography\": \"EU\"}");
        world.requests();
        ObjectValue moved = world.apply(TYPE, "{\"name\": \"reporting\", \"geography\": \"US\"}");
        assertThat(moved.get("id")).isEqualTo(project.get("id"));
        assertThat(world.plan(TYPE, "{\"name\": \"r\", \"geography\": \"US\", \"residency\": \"GLOBAL\"}")
                        .diagnostics())
                .anyMatch(Diagnostic::isError);
    }

    @Test
    void isReadAsByOpenAisOwnProvider() {
        ObjectValue project = world.apply(TYPE, "{\"name\": \"reporting\"}");
        assertThat(world.core()
                        .read(TYPE, ObjectValue.of("project_id", project.get("id")))
                        .object()
                        .get("response_json")
                        .toString())
                .contains("organization.project", "reporting");
        ObjectValue all =
                world.core().read("openai_projects", ObjectValue.EMPTY).object();
        assertThat(all.get("id")).isEqualTo(Value.of("openai_projects"));
        assertThat(all.get("response_json").toString()).contains("list", "Default project", "reporting");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
