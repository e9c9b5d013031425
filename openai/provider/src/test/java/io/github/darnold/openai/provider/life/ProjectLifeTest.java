package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectLifeTest {

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
}
