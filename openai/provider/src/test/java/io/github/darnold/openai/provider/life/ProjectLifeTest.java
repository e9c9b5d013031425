package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
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
}
