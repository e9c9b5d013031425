package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.vectorstores.VectorStoreSearches;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Searches of vector stores.
class SearchTest {

    private static final String TYPE = "openai_vector_store_search";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private Value store = Value.of("");

    @BeforeEach
    void index() {
        store = world.apply("openai_vector_store", "{}").get("id");
        attach("returns", "Send the parcel back. We refund the money.", "{\"year\": 2027}");
        attach("repair", "Bring the mower to a workshop.", "{\"year\": 2025}");
    }

    private void attach(String name, String content, String attributes) {
        Value file = world.core()
                .applied(
                        "openai_file",
                        name,
                        world.config(
                                "openai_file",
                                "{\"filename\": \"%s\", \"content\": \"%s\", \"purpose\": \"user_data\"}"
                                        .formatted(name, content)))
                .get("id");
        world.core()
                .applied(
                        "openai_vector_store_file",
                        name,
                        world.config(
                                "openai_vector_store_file",
                                "{\"vector_store_id\": %s, \"file_id\": %s, \"attributes\": %s}"
                                        .formatted(store, file, attributes)));
    }

    private String found(String more) {
        return world.core().read(TYPE, config(more)).object().get("results").toString();
    }

    private ObjectValue config(String more) {
        return EmulatedOpenAi.config(
                VectorStoreSearches.DATA_SOURCE.schema(), "{\"vector_store_id\": %s, %s}".formatted(store, more));
    }

    @Test
    void findTheChunksThatAreSimilar() {
        assertThat(found("\"query\": \"workshop for a mower\", \"max_num_results\": 1"))
                .contains("Bring the mower")
                .doesNotContain("parcel");
        assertThat(found("\"queries\": [\"refund the money\", \"parcel\"], \"max_num_results\": 1"))
                .contains("Send the parcel");
    }

    @Test
    void filterByAttributesOfTheirTypes() {
        String query = "\"query\": \"the\", \"filters\": ";
        assertThat(found(query + "{\"type\": \"gt\", \"key\": \"year\", \"value\": 2026}"))
                .contains("parcel")
                .doesNotContain("mower");
        assertThat(found(query + "{\"type\": \"eq\", \"key\": \"year\", \"value\": \"2027\"}"))
                .doesNotContain("parcel");
        assertThat(found(query + "{\"type\": \"or\", \"filters\": [{\"type\": \"in\", \"key\": \"year\","
                        + " \"value\": [2024, 2025]}, {\"type\": \"and\", \"filters\": []}]}"))
                .contains("mower");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "year"                                            | is no filter
        {"key": "year", "value": 1}                       | has a filter without a type
        {"type": "like", "key": "year", "value": "1"}     | has a filter of type "like"
        {"type": "eq", "value": 1}                        | without a key
        {"type": "eq", "key": "year", "value": [1]}       | without a key, or without a value that it takes
        {"type": "in", "key": "year", "value": 1}         | without a value that it takes
        {"type": "and"}                                   | joins no list of filters
        {"type": "and", "filters": [{"type": "eq"}]}      | without a key
        {"type": "eq", "key": "a", "value": 1, "or": 2}   | has a filter with or
        """)
    void refuseFiltersThatAreNone(String filter, String problem) {
        List<Diagnostic> problems = world.core()
                .read(TYPE, config("\"query\": \"the\", \"filters\": " + filter))
                .diagnostics();
        assertThat(problems)
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).contains(problem).contains("Write {"));
    }

    @Test
    void needOneQueryOrSeveral() {
        assertThat(world.core().read(TYPE, config("\"max_num_results\": 1")).diagnostics())
                .isNotEmpty();
    }
}
