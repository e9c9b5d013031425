package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.administration.usage.UsageChapter;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Reports about the organization.
class UsageTest {

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void reportsTokensByModelInBuckets() {
        world.apply("openai_embedding", "{\"model\": \"text-embedding-3-small\", \"input\": \"Hello\"}");
        long start = world.emulator().clock().instant().getEpochSecond() - 3_600;
        String report = read("openai_usage_embeddings", """
            {"start_time": %d, "bucket_width": "1h", "group_by": ["model"]}""".formatted(start));
        assertThat(report).contains("\"model\":\"text-embedding-3-small\"").contains("\"num_model_requests\":1");
        assertThat(report).contains("\"user_id\":null");
    }

    @Test
    void addsCostsUpExactly() {
        world.apply("openai_embedding", "{\"model\": \"text-embedding-3-small\", \"input\": \"Hello\"}");
        world.apply("openai_embedding", "{\"model\": \"text-embedding-3-small\", \"input\": \"Hello again\"}");
        long start = world.emulator().clock().instant().getEpochSecond() - 3_600;
        assertThat(read("openai_costs", "{\"start_time\": %d, \"group_by\": [\"line_item\"]}".formatted(start)))
                .contains("\"currency\":\"usd\"")
                .contains("\"line_item\":\"text-embedding-3-small\"");
    }

    /// A page has a month at most; two months are two pages.
    @Test
    void readsAllPages() {
        long end = world.emulator().clock().instant().getEpochSecond();
        read("openai_usage_completions", "{\"start_time\": %d, \"end_time\": %d}".formatted(end - 60 * 86_400L, end));
        assertThat(world.emulator().requests().lines())
                .filteredOn(line -> line.startsWith("GET /organization/usage/completions"))
                .hasSize(2);
    }

    @Test
    void readsWhoChangedWhat() {
        world.apply("openai_project", "{\"name\": \"audited\"}");
        String log = read("openai_audit_logs", "{\"event_types\": [\"project.created\"], \"limit\": 5}");
        assertThat(log)
                .contains("\"type\":\"project.created\"")
                .contains("details_json")
                .contains("\"api_key\"");
    }

    private String read(String type, String config) {
        Schema schema = UsageChapter.CHAPTER.dataSources().stream()
                .filter(source -> source.typeName().equals(type))
                .findFirst()
                .orElseThrow()
                .schema();
        return Json.text(
                world.core().read(type, EmulatedOpenAi.config(schema, config)).object());
    }
}
