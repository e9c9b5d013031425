package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who works in projects.
class ProjectMembersTest {

    private static final String PROJECTS = "/organization/projects";
    private static final String ADA = "{\"email\": \"Ada@example.com\", \"role\": \"member\"}";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);
    private final String project =
            PROJECTS + "/" + client.post(PROJECTS, "{\"name\": \"Search\"}").id();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void areThoseOfTheOrganizationInTheDefaultProject() {
        String users = PROJECTS + "/" + client.get(PROJECTS).text("/last_id") + "/users";
        assertThat(client.get(users).json().get("data")).hasSize(3);
        emulator.reset();
        String again = PROJECTS + "/" + client.get(PROJECTS).text("/last_id") + "/users";
        assertThat(client.get(again).json().get("data")).hasSize(3);
    }

    @Test
    void areAddedOnceByTheirAddress() {
        JsonNode ada = client.post(project + "/users", ADA).json();
        assertThat(ada.get("email").stringValue()).isEqualTo("ada@example.com");
        assertThat(ada.get("added_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond());
        assertThat(client.post(project + "/users", ADA).error()).contains("already exists in project");
        assertThat(client.post(project + "/users", "{\"email\": \"nobody@example.com\", \"role\": \"member\"}")
                        .error())
                .startsWith("400 - -: The user is not a member of the organization.");
        String one = project + "/users/" + ada.get("id").stringValue();
        assertThat(client.post(one, "{\"role\": \"owner\"}").text("/role")).isEqualTo("owner");
        assertThat(client.post(one, "{\"role\": \"king\"}").status()).isEqualTo(400);
        client.delete("/organization/users/" + ada.get("id").stringValue());
        assertThat(client.get(one).status()).isEqualTo(404);
    }

    @Test
    void joinTheProjectsThatTheyWereInvitedTo() {
        String id = project.substring(PROJECTS.length() + 1);
        String invite = client.post(
                        "/organization/invites",
                        "{\"email\": \"new@example.com\", \"role\": \"reader\", \"projects\": [{\"id\": \"" + id
                                + "\", \"role\": \"owner\"}]}")
                .id();
        client.post("/_emulator/invites", "{\"id\": \"" + invite + "\", \"status\": \"accepted\"}");
        assertThat(client.get(project + "/users").text("/data/0/role")).isEqualTo("owner");
    }

    @Test
    void includeGroupsWithTheRoleThatTheyWereAddedWith() {
        String group =
                client.post("/organization/groups", "{\"name\": \"Support\"}").id();
        String asMember = "{\"group_id\": \"" + group + "\", \"role\": \"role-api-project-member\"}";
        JsonNode added = client.post(project + "/groups", asMember).json();
        assertThat(added.get("group_name").stringValue()).isEqualTo("Support");
        assertThat(added.get("group_type").stringValue()).isEqualTo("group");
        assertThat(added.has("role")).isFalse();
        assertThat(client.post(project + "/groups", asMember).error()).contains("already exists in project");
        assertThat(client.post(project + "/groups", asMember.replace("member", "none"))
                        .status())
                .isEqualTo(400);
        String roles = project.replace("/organization", "") + "/groups/" + group + "/roles";
        assertThat(client.get(roles).text("/data/0/id")).startsWith("role-api-project-member__api-project__");
        client.delete(project + "/groups/" + group);
        assertThat(client.get(roles).json().get("data")).isEmpty();
        client.post(project + "/groups", asMember);
        client.delete("/organization/groups/" + group);
        assertThat(client.get(project + "/groups").json().get("data")).isEmpty();
    }

    @Test
    void includeAccountsWhoseKeyIsShownOnce() {
        String accounts = project + "/service_accounts";
        JsonNode account = client.post(accounts, "{\"name\": \"ci\", \"expires_in_seconds\": 60}")
                .json();
        assertThat(account.get("role").stringValue()).isEqualTo("member");
        assertThat(account.at("/api_key/value").stringValue()).startsWith("sk-svcacct-");
        assertThat(account.at("/api_key/expires_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond() + 60);
        String one = accounts + "/" + account.get("id").stringValue();
        assertThat(client.get(one).json().has("api_key")).isFalse();
        assertThat(client.get(accounts).json().toString()).doesNotContain("sk-svcacct-");
        JsonNode key = client.get(project + "/api_keys").json().at("/data/0");
        assertThat(key.get("id")).isEqualTo(account.at("/api_key/id"));
        assertThat(key.at("/owner/service_account/id")).isEqualTo(account.get("id"));
        assertThat(key.get("redacted_value").stringValue()).contains("***");
        client.delete(one);
        assertThat(client.get(project + "/api_keys").json().get("data")).isEmpty();
        JsonNode alone = client.post(accounts, "{\"name\": \"ci\", \"create_service_account_only\": true}")
                .json();
        assertThat(alone.get("role").stringValue()).isEqualTo("none");
        assertThat(alone.get("api_key").isNull()).isTrue();
    }

    @Test
    void areGoneWithAnArchivedProject() {
        String one = project + "/users/" + client.post(project + "/users", ADA).id();
        client.post(project + "/archive");
        for (String path : new String[] {one, project + "/users", project + "/service_accounts"}) {
            assertThat(client.get(path).error()).startsWith("400 project_archived -");
        }
        assertThat(client.delete(one).status()).isEqualTo(400);
        assertThat(client.post(project + "/service_accounts", "{\"name\": \"ci\"}")
                        .status())
                .isEqualTo(400);
    }
}
