package io.github.darnold.openai.provider.functions;

import static io.github.darnold.openai.provider.functions.Calling.refusal;
import static io.github.darnold.openai.provider.functions.Calling.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {

    private static String parsed(String id) {
        return Json.text(result("parse_model", Value.of(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-2024-08-06,      gpt-4o,                 2024-08-06",
        "gpt-3.5-turbo-0125,     gpt-3.5-turbo,          0125",
        "gpt-4,                  gpt-4,                  ",
        "gpt-4-1106-preview,     gpt-4-1106-preview,     ",
        "text-embedding-3-small, text-embedding-3-small, "
    })
    void tellsBaseAndSnapshot(String id, String base, String snapshot) {
        assertThat(parsed(id))
                .startsWith("{\"base\":\"" + base + "\",\"snapshot\":"
                        + (snapshot == null ? "null" : "\"" + snapshot + "\"") + ",\"fine_tuned\":false,")
                .endsWith("\"organization\":null,\"suffix\":null,\"job\":null,\"checkpoint\":null}");
    }

    @Test
    void tellsWhereAFineTunedModelComesFrom() {
        assertThat(parsed("ft:gpt-4o-mini-2024-07-18:acme:weather:B7R9VjQd:ckpt-step-100"))
                .isEqualTo("{\"base\":\"gpt-4o-mini\",\"snapshot\":\"2024-07-18\",\"fine_tuned\":true,"
                        + "\"organization\":\"acme\",\"suffix\":\"weather\",\"job\":\"B7R9VjQd\","
                        + "\"checkpoint\":\"ckpt-step-100\"}");
        assertThat(parsed("ft:gpt-3.5-turbo-0613:acme::7p4lURel"))
                .contains("\"suffix\":null,\"job\":\"7p4lURel\",\"checkpoint\":null");
    }

    @Test
    void refusesHalfANameOfAFineTunedModel() {
        var refused = refusal("parse_model", Value.of("ft:gpt-4o"));

        assertThat(refused.text()).contains("ft:BASE:ORGANIZATION:SUFFIX:JOB", "This one is \"ft:gpt-4o\"");
        assertThat(refused.argument()).isZero();
        assertThat(refusal("parse_model", Value.of("")).text()).contains("at least 1 character");
    }
}
