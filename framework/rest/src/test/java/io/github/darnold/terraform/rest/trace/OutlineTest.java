package io.github.darnold.terraform.rest.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final Disclosure DISCLOSURE = new Disclosure(
            Set.of("id", "status"), Set.of("size"), Map.of("type", Set.of("text")), Set.of("in", "list"));

    @Test
    void tellsNamesTypesAndSizes() {
        assertThat(outline("{\"name\":\"secret!\",\"n\":7,\"on\":true,\"none\":null,\"in\":{\"a\":\"\"}}"))
                .isEqualTo("{name: string(7), n: number, on: bool, none: null, in: {a: string(0)}}");
    }

    @Test
    void tellsValuesOfNamedFields() {
        assertThat(outline("{\"id\":\"proj_1-a\",\"size\":12,\"list\":[{\"type\":\"text\"},{\"type\":\"text\"}]}"))
                .isEqualTo("{id: proj_1-a, size: 12, list: [2: {type: text}, ...]}");
    }

    @Test
    void tellsNoFreeTextUnderANamedField() {
        assertThat(outline(
                        "{\"id\":\"two words\",\"status\":\"line\\nbreak\",\"type\":\"%s\"}".formatted("x".repeat(81))))
                .isEqualTo("{id: string(9), status: string(10), type: string(81)}");
    }

    @Test
    void countsWhatUsersName() {
        assertThat(outline("{\"metadata\":{\"id\":\"secret\",\"secret\":\"1\"}}"))
                .isEqualTo("{metadata: {2 members}}");
        assertThat(Outline.of(new MapValue(Map.of("id", new StringValue("secret"))), DISCLOSURE))
                .isEqualTo("{1 members}");
    }

    @Test
    void tellsOfOtherFieldsTheWordsOfTheApiAlone() {
        assertThat(outline("[{\"type\":\"text\"},{}]")).isEqualTo("[2: {type: text}, ...]");
        assertThat(outline("{\"type\":\"secret\",\"size\":\"secret\"}"))
                .isEqualTo("{type: string(6), size: string(6)}");
    }

    @Test
    void endsWhereNobodyReadsOn() {
        StringBuilder json = new StringBuilder("{\"0\":1");
        for (int i = 1; i < 10_000; i++) {
            json.append(",\"").append(i).append("\":1");
        }
        assertThat(outline(json + "}")).hasSizeLessThan(5000).endsWith(", ...}");
    }

    @Test
    void tellsAQueryAlike() {
        assertThat(Outline.ofQuery("size", "100", DISCLOSURE)).isEqualTo("size=100");
        assertThat(Outline.ofQuery("emails", "a@b.c", DISCLOSURE)).isEqualTo("emails=string(5)");
    }

    private static String outline(String json) {
        return Outline.of(Json.parse(json), DISCLOSURE);
    }
}
