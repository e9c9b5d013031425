package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Users of the organization, invites, and users in groups.
class PeopleTest {

    private static final String USERS = "/organization/users";
    private static final String INVITES = "/organization/invites";
    private static final String GROUPS = "/organization/groups";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emails=ada@example.com", "emails[]=ADA@example.com", "emails[]=x&emails[]=ada@example.com"})
    void areFoundByAddress(String query) {
        JsonNode found = client.get(USERS + "?" + query.replace("[]", "%5B%5D")).json();
        assertThat(found.get("data")).hasSize(1);
        assertThat(found.at("/data/0/name").stringValue()).isEqualTo("Ada Lovelace");
        assertThat(found.at("/data/0/role").stringValue()).isEqualTo("reader");
    }

    @Test
    void changeTheirRoleAndLeave() {
        String one = USERS + "/" + user("ada");
        assertThat(client.post(one, "{\"role\": \"owner\", \"technical_level\": \"expert\"}")
                        .text("/role"))
                .isEqualTo("owner");
        assertThat(client.get(one).text("/technical_level")).isEqualTo("expert");
        assertThat(client.post(one, "{\"role\": \"king\"}").error()).startsWith("400 invalid_value role");
        assertThat(client.delete(one).text("/object")).isEqualTo("organization.user.deleted");
        assertThat(client.get(one).error()).startsWith("404 - -: No user found with id 'user-");
    }

    @Test
    void cannotBeMade() {
        assertThat(client.post(USERS, "{\"email\": \"new@example.com\"}").status())
                .isEqualTo(405);
        assertThat(client.post("/_emulator/users", "{\"email\": \"new@example.com\", \"is_scim_managed\": true}")
                        .text("/role"))
                .isEqualTo("reader");
        assertThat(client.post("/_emulator/users", "{\"email\": \"New@example.com\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void joinByAcceptingAnInvite() {
        String invite = invite("{\"email\": \"new@example.com\", \"role\": \"owner\", \"projects\": []}");
        assertThat(client.get(USERS + "?emails=new@example.com").json().get("data"))
                .isEmpty();
        assertThat(end(invite, "accepted").text("/status")).isEqualTo("accepted");
        assertThat(client.get(USERS + "?emails=new@example.com").text("/data/0/role"))
                .isEqualTo("owner");
        assertThat(client.get(INVITES + "/" + invite).json().get("accepted_at").asLong())
                .isEqualTo(ApiClient.START.getEpochSecond());
        assertThat(client.delete(INVITES + "/" + invite).error())
                .isEqualTo("400 - -: An invite that has been accepted cannot be deleted.");
        assertThat(end(invite, "expired").error()).startsWith("400 - -: The invite is not pending");
    }

    @Test
    void areInvitedToTheDefaultProjectWhereNothingIsSaid() {
        String invite = invite("{\"email\": \"new@example.com\", \"role\": \"reader\"}");
        JsonNode projects = client.get(INVITES + "/" + invite).json().get("projects");
        assertThat(projects).hasSize(1);
        assertThat(client.get("/organization/projects/" + projects.at("/0/id").stringValue())
                        .text("/name"))
                .isEqualTo("Default project");
    }

    @Test
    void areNotInvitedTwiceOver() {
        assertThat(client.post(INVITES, "{\"email\": \"Ada@example.com\", \"role\": \"reader\"}")
                        .error())
                .contains("is already a member of this organization");
    }

    @Test
    void haveAWeekToAccept() {
        String invite = invite("{\"email\": \"new@example.com\", \"role\": \"reader\"}");
        emulator.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(client.get(INVITES + "/" + invite).text("/status")).isEqualTo("pending");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(client.get(INVITES + "/" + invite).text("/status")).isEqualTo("expired");
        assertThat(client.delete(INVITES + "/" + invite).status()).isEqualTo(200);
    }

    @Test
    void expireWhenAsked() {
        String invite = invite("{\"email\": \"new@example.com\", \"role\": \"reader\"}");
        assertThat(end(invite, "expired").text("/status")).isEqualTo("expired");
    }

    @Test
    void areListedInGroupsWithLessThanTheyAreRead() {
        String members = group() + "/users";
        String ada = user("ada");
        assertThat(add(members, ada).text("/object")).isEqualTo("group.user");
        assertThat(add(members, ada).error()).isEqualTo("400 - -: User already exists in group.");
        JsonNode element = client.get(members).json().at("/data/0");
        assertThat(element.get("email").stringValue()).isEqualTo("ada@example.com");
        assertThat(element.has("user_type")).isFalse();
        assertThat(client.get(members + "/" + ada).text("/user_type")).isEqualTo("user");
        assertThat(client.delete(members + "/" + ada).text("/object")).isEqualTo("group.user.deleted");
        assertThat(client.get(members + "/" + ada).status()).isEqualTo(404);
    }

    @Test
    void leaveTheirGroupsWithTheOrganization() {
        String members = group() + "/users";
        String ada = user("ada");
        add(members, ada);
        client.delete(USERS + "/" + ada);
        assertThat(client.get(members).json().get("data")).isEmpty();
        assertThat(add(members, ada).error()).startsWith("404 - -: No user found");
    }

    @Test
    void areInGroupsThatAreHandedOverToTheIdentityProvider() {
        String group = group();
        String id = group.substring(group.lastIndexOf('/') + 1);
        assertThat(client.post("/_emulator/groups", "{\"id\": \"" + id + "\", \"is_scim_managed\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(group).json().get("is_scim_managed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /_emulator/invites | {"id": "invite-none", "status": "accepted"}      | 404
        /_emulator/invites | {"id": "invite-none", "status": "pending"}       | 400
        /_emulator/invites | []                                               | 400
        /_emulator/groups  | {"id": "group_none", "is_scim_managed": true}    | 404
        /_emulator/users   | {"name": "Nobody"}                               | 400
        /_emulator/nobody  | {}                                               | 404
        """)
    void areSteeredOnlyAsTheyCanBe(String path, String body, int status) {
        assertThat(client.post(path, body).status()).isEqualTo(status);
    }

    private String user(String name) {
        return client.get(USERS + "?emails=" + name + "@example.com").text("/data/0/id");
    }

    private String group() {
        return GROUPS + "/" + client.post(GROUPS, "{\"name\": \"Support\"}").id();
    }

    private ApiClient.Reply add(String members, String user) {
        return client.post(members, "{\"user_id\": \"" + user + "\"}");
    }

    private String invite(String body) {
        return client.post(INVITES, body).id();
    }

    private ApiClient.Reply end(String invite, String status) {
        return client.post("/_emulator/invites", "{\"id\": \"" + invite + "\", \"status\": \"" + status + "\"}");
    }
}
