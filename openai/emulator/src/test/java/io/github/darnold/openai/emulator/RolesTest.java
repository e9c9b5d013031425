package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Roles, predefined and custom, and who has them.
class RolesTest {

    private static final String READER = "role-api-organization-reader";
    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);
    private final String ada =
            client.get("/organization/users?emails=ada@example.com").text("/data/0/id");
    private final String ofAda = "/organization/users/" + ada + "/roles";

    @AfterEach
    void close() {
        emulator.close();
    }

    private String role(String path, String name) {
        return client.post(path, "{\"role_name\": \"" + name + "\", \"permissions\": [\"api.groups.read\"]}")
                .id();
    }

    private ApiClient.Reply assign(String path, String role) {
        return client.post(path, "{\"role_id\": \"" + role + "\"}");
    }

    private List<String> names(String path) {
        return client.get(path + "?limit=1000").json().get("data").findValuesAsString("name");
    }

    @Test
    void predefinedOnesAreThereAndStayAsTheyAre() {
        String project =
                client.post("/organization/projects", "{\"name\": \"Search\"}").id();
        String owner = "/organization/roles/role-api-organization-owner__api-organization__org-emulator";

        assertThat(names("/organization/roles")).containsExactly("Owner", "Reader");
        assertThat(names("/projects/" + project + "/roles")).containsExactly("Owner", "Member", "Viewer");
        assertThat(client.post(owner, "{\"permissions\": []}").error()).startsWith("400 - -: Predefined roles");
        assertThat(client.delete(owner).error()).startsWith("400 - -: Predefined roles");
        assertThat(client.get("/projects/proj_none/roles").status()).isEqualTo(404);
    }

    @Test
    void areSentWithAnotherNameThanTheyAreAnsweredWith() {
        String one = "/organization/roles/" + role("/organization/roles", "Auditor");

        assertThat(client.get(one).text("/name")).isEqualTo("Auditor");
        assertThat(client.post(one, "{\"role_name\": null, \"description\": \"Reads\"}")
                        .text("/name"))
                .isEqualTo("Auditor");
        assertThat(client.post(one, "{\"role_name\": \"Reviewer\"}").text("/description"))
                .isEqualTo("Reads");
    }

    @ParameterizedTest
    @CsvSource({"Auditor", "Owner"})
    void haveNamesThatNoOtherHas(String taken) {
        role("/organization/roles", "Auditor");
        String other = role("/organization/roles", "Reviewer");

        String body = "{\"role_name\": \"" + taken + "\", \"permissions\": []}";
        assertThat(client.post("/organization/roles", body).error()).startsWith("400 role_name_taken role_name");
        assertThat(client.post("/organization/roles/" + other, body).error()).startsWith("400 role_name_taken");
    }

    @Test
    void areAssignedByAliasAndTakenAwayByTheIdThatIsListed() {
        assertThat(assign(ofAda, READER).text("/role/id")).isEqualTo(READER + "__api-organization__org-emulator");
        String listed = client.get(ofAda).text("/data/0/id");
        assertThat(listed).isEqualTo(READER + "__api-organization__org-emulator");
        assertThat(client.get(ofAda).json().at("/data/0/assignment_sources").isNull())
                .isTrue();

        assertThat(client.get(ofAda + "/" + READER).status()).isEqualTo(404);
        assertThat(client.delete(ofAda + "/" + READER).status()).isEqualTo(404);
        assertThat(client.get(ofAda + "/" + listed).text("/name")).isEqualTo("Reader");
        assertThat(client.delete(ofAda + "/" + listed).text("/object")).isEqualTo("user.role.deleted");
        assertThat(names(ofAda)).isEmpty();
    }

    @Test
    void areAssignedWhereTheyExist() {
        String project =
                client.post("/organization/projects", "{\"name\": \"Search\"}").id();
        String group =
                client.post("/organization/groups", "{\"name\": \"Team\"}").id();
        String path = "/projects/" + project + "/groups/" + group + "/roles";

        assertThat(assign(path, "role-api-project-viewer").text("/group/name")).isEqualTo("Team");
        assertThat(names(path)).containsExactly("Viewer");
        assertThat(assign(path, READER).status()).isEqualTo(404);
        assertThat(assign("/organization/groups/group_none/roles", READER).status())
                .isEqualTo(404);
    }

    @Test
    void comeThroughGroupsToo() {
        String group =
                client.post("/organization/groups", "{\"name\": \"Team\"}").id();
        client.post("/organization/groups/" + group + "/users", "{\"user_id\": \"" + ada + "\"}");
        assign("/organization/groups/" + group + "/roles", READER);
        assertThat(client.get(ofAda).text("/data/0/assignment_sources/0/principal_id"))
                .isEqualTo(group);

        String reader = client.get(ofAda).text("/data/0/id");
        assertThat(client.delete(ofAda + "/" + reader).status()).isEqualTo(404);
        assign(ofAda, reader);
        assertThat(client.get(ofAda).json().at("/data/0/assignment_sources").findValuesAsString("principal_id"))
                .containsExactly(ada, group);
        client.delete(ofAda + "/" + reader);
        assertThat(names(ofAda)).containsExactly("Reader");
        client.delete("/organization/groups/" + group);
        assertThat(names(ofAda)).isEmpty();
    }

    @Test
    void goWithTheirAssignments() {
        String role = role("/organization/roles", "Auditor");
        assign(ofAda, role);
        client.delete("/organization/roles/" + role);
        assertThat(names(ofAda)).isEmpty();
    }
}
