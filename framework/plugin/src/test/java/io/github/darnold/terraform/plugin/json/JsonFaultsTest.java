package io.github.darnold.terraform.plugin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultsTest {

    private static String fault(String json) {
        return String.valueOf(
                catchThrowableOfType(InvalidJson.class, () -> Json.parse(json)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\"a\" 1}",
                "{a:1}",
                "[1,]",
                "nul",
                "\"a",
                "{\"a\":1,}",
                "tru}",
                "01",
                "1e",
                "[1 2]",
                "{]",
                "'a'",
                "\"\\q\"",
                "\"\u0001\"",
                "-",
                "[NaN]"
            })
    void speaksInPlainWords(String json) {
        assertThat(fault(json))
                .isNotEmpty()
                .doesNotContain("(code")
                .doesNotContain("StreamRead")
                .doesNotContain("Source")
                .doesNotContain("JsonParser")
                .doesNotContain("JsonReadFeature")
                .doesNotContain("token");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(fault("{\"a\":")).isEqualTo("it ends too early");
        assertThat(fault("9".repeat(20_000))).isEqualTo("the number " + "9".repeat(40) + "... is out of range");
    }
}
