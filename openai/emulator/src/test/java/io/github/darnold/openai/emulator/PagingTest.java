package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PagingTest {

    private final Emulator emulator = Emulator.start();
    private final ApiClient client = ApiClient.of(emulator);
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void createFive() {
        for (int i = 0; i < 5; i++) {
            ids.add(client.post("/assistants", "{\"model\":\"gpt-4\"}").id());
        }
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void startsWithTheNewest() {
        assertThat(page("")).containsExactlyElementsOf(ids.reversed());
        assertThat(page("?order=asc")).containsExactlyElementsOf(ids);
    }

    @Test
    void saysWhereAPageEndsAndWhetherMoreFollow() {
        JsonNode page = client.get("/assistants?limit=2").json();

        assertThat(page.get("first_id").stringValue()).isEqualTo(ids.get(4));
        assertThat(page.get("last_id").stringValue()).isEqualTo(ids.get(3));
        assertThat(page.get("has_more").booleanValue()).isTrue();
    }

    @Test
    void goesOnAfterACursor() {
        assertThat(page("?limit=2&after=" + ids.get(3))).containsExactly(ids.get(2), ids.get(1));
        assertThat(page("?limit=2&after=" + ids.get(1))).containsExactly(ids.get(0));
        assertThat(page("?order=asc&after=" + ids.get(3))).containsExactly(ids.get(4));
    }

    @Test
    void goesBackBeforeACursor() {
        assertThat(page("?limit=2&before=" + ids.get(1))).containsExactly(ids.get(3), ids.get(2));
        assertThat(page("?after=" + ids.get(4) + "&before=" + ids.get(1))).containsExactly(ids.get(3), ids.get(2));
    }

    @Test
    void hasNoEndsWhenEmpty() {
        JsonNode page = client.get("/assistants?after=" + ids.getFirst()).json();

        assertThat(page.get("data")).isEmpty();
        assertThat(page.get("last_id").stringValue()).isEmpty();
        assertThat(page.get("has_more").booleanValue()).isFalse();
    }

    @Test
    void refusesLimitsOutOfRange() {
        assertThat(client.get("/assistants?limit=0").error()).startsWith("400 integer_below_min_value limit");
        assertThat(client.get("/assistants?limit=101").error()).startsWith("400 integer_above_max_value limit");
        assertThat(client.get("/assistants?limit=ten").error()).startsWith("400 invalid_type limit");
        assertThat(client.get("/assistants?order=up").error()).startsWith("400 invalid_value order");
    }

    @Test
    void refusesUnknownCursors() {
        assertThat(client.get("/assistants?after=asst_unknown").error()).startsWith("400 invalid_value after");
    }

    private List<String> page(String query) {
        return client.get("/assistants" + query)
                .json()
                .get("data")
                .valueStream()
                .map(assistant -> assistant.get("id").stringValue())
                .toList();
    }
}
