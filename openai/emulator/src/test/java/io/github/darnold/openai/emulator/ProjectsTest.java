package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProjectsTest {

    private static final String PROJECTS = "/organization/projects";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void startsWithADefaultProject() {
        JsonNode list = client.get(PROJECTS).json();

        assertThat(list.get("data")).hasSize(1);
        assertThat(list.at("/data/0/name").stringValue()).isEqualTo("Default project");
        String id = list.get("first_id").stringValue();
        assertThat(client.post(PROJECTS + "/" + id, "{\"name\":\"x\"}").error())
                .isEqualTo("400 - -: The default project cannot be updated.");
        assertThat(client.post(PROJECTS + "/" + id + "/archive").status()).isEqualTo(400);
    }

    @Test
    void createsAndRenames() {
        JsonNode project = client.post(PROJECTS, "{\"name\":\"one\",\"residency\":\"EU_STORAGE_PROCESSING\"}")
                .json();
        String id = project.get("id").stringValue();

        assertThat(id).startsWith("proj_");
        assertThat(project.get("status").stringValue()).isEqualTo("active");
        assertThat(project.get("archived_at").isNull()).isTrue();
        assertThat(project.get("residency").stringValue()).isEqualTo("EU_STORAGE_PROCESSING");
        assertThat(client.post(PROJECTS + "/" + id, "{\"name\":\"two\",\"external_key_id\":\"k\"}")
                        .text("/name"))
                .isEqualTo("two");
        assertThat(client.get(PROJECTS + "/" + id).text("/external_key_id")).isEqualTo("k");
    }

    @Test
    void archivesForGood() {
        String id = client.post(PROJECTS, "{\"name\":\"one\"}").id();
        emulator.clock().advance(Duration.ofSeconds(3));

        assertThat(client.post(PROJECTS + "/" + id + "/archive").text("/status"))
                .isEqualTo("archived");

        JsonNode archived = client.get(PROJECTS + "/" + id).json();
        assertThat(archived.get("archived_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond() + 3);
        assertThat(client.idsOfAllPages(PROJECTS, 100)).doesNotContain(id);
        assertThat(client.idsOfAllPages(PROJECTS + "?include_archived=true", 1)).contains(id);
        assertThat(client.post(PROJECTS + "/" + id, "{\"name\":\"two\"}").error())
                .startsWith("400 project_archived");
        assertThat(client.post(PROJECTS + "/" + id + "/archive").json()).isEqualTo(archived);
    }

    @Test
    void refusesNonsense() {
        assertThat(client.post(PROJECTS, "{}").error()).startsWith("400 missing_required_parameter name");
        assertThat(client.post(PROJECTS, "{\"name\":\"\"}").error()).startsWith("400 empty_string name");
        assertThat(client.post(PROJECTS, "{\"name\":\"a\",\"residency\":\"MOON\"}")
                        .error())
                .startsWith("400 invalid_value residency");
        assertThat(client.get(PROJECTS + "/proj_none").error())
                .isEqualTo("404 - -: No project found with id 'proj_none'.");
    }
}
