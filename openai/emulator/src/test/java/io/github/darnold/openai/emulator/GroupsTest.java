package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a collection does that is data alone.
class GroupsTest {

    private static final String GROUPS = "/organization/groups";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void areCreatedReadChangedAndDeleted() {
        JsonNode group = client.post(GROUPS, "{\"name\": \"Support\"}").json();
        String one = GROUPS + "/" + group.get("id").stringValue();

        assertThat(group.get("id").stringValue()).startsWith("group_");
        assertThat(group.get("created_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond());
        assertThat(group.get("group_type").stringValue()).isEqualTo("group");
        assertThat(group.get("is_scim_managed").asBoolean()).isFalse();
        assertThat(client.post(one, "{\"name\": \"Help\"}").text("/name")).isEqualTo("Help");
        assertThat(client.get(one).text("/name")).isEqualTo("Help");
        assertThat(client.delete(one).text("/object")).isEqualTo("group.deleted");
        assertThat(client.get(one).error()).startsWith("404 - -: No group found with id 'group_");
    }

    @Test
    void answerAChangeWithoutWhatTheDocumentLacksThere() {
        String one =
                GROUPS + "/" + client.post(GROUPS, "{\"name\": \"Support\"}").id();

        assertThat(client.post(one, "{\"name\": \"Help\"}").json().has("group_type"))
                .isFalse();
        assertThat(client.get(one).text("/group_type")).isEqualTo("group");
    }

    @Test
    void areListedPageByPage() {
        String first = client.post(GROUPS, "{\"name\": \"a\"}").id();
        String second = client.post(GROUPS, "{\"name\": \"b\"}").id();

        JsonNode page = client.get(GROUPS + "?limit=1").json();
        assertThat(page.get("next").stringValue()).isEqualTo(first);
        assertThat(page.has("first_id")).isFalse();
        JsonNode last = client.get(GROUPS + "?limit=1&after=" + first).json();
        assertThat(last.at("/data/0/id").stringValue()).isEqualTo(second);
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(client.get(GROUPS + "?limit=1001").error()).startsWith("400 integer_above_max_value limit");
        assertThat(client.get(GROUPS + "?order=up").error()).startsWith("400 invalid_value order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                 | 400 missing_required_parameter name
        {"name": 1}                        | 400 invalid_type name
        {"name": null}                     | 400 invalid_type name
        {"name": ""}                       | 400 empty_string name
        {"name": "a", "colour": "red"}     | 400 - -: Unrecognized request argument supplied: colour
        """)
    void areRefusedAsTheDocumentSays(String body, String error) {
        assertThat(client.post(GROUPS, body).error()).startsWith(error);
    }

    @Test
    void needAnAdminKey() {
        assertThat(ApiClient.of(emulator).get(GROUPS).status()).isEqualTo(403);
    }
}
