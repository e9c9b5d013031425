package io.github.darnold.terraform.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogLevelsTest {

    private static LogLevels levels(Map<String, String> environment) {
        return new LogLevels(environment, "my-cloud", Threshold.OFF);
    }

    @Test
    void logsNothingUnlessAsked() {
        assertThat(levels(Map.of()).provider()).isEqualTo(Threshold.OFF);
        assertThat(levels(Map.of("TF_LOG", "")).sdk()).isEqualTo(Threshold.OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE,TRACE",
        "debug,DEBUG",
        "Info,INFO",
        "WARN,WARN",
        "ERROR,ERROR",
        "OFF,OFF",
        "JSON,TRACE",
        "wat,TRACE"
    })
    void readsTheWordsThatTerraformReads(String word, Threshold expected) {
        assertThat(levels(Map.of("TF_LOG", word)).provider()).isEqualTo(expected);
    }

    @Test
    void prefersTheMoreSpecialVariable() {
        assertThat(levels(Map.of("TF_LOG", "TRACE", "TF_LOG_PROVIDER", "WARN")).provider())
                .isEqualTo(Threshold.WARN);
        assertThat(levels(Map.of("TF_LOG_PROVIDER", "WARN", "TF_LOG_PROVIDER_MY_CLOUD", "DEBUG"))
                        .provider())
                .isEqualTo(Threshold.DEBUG);
        assertThat(levels(Map.of("TF_LOG", "TRACE", "TF_LOG_SDK", "ERROR")).sdk())
                .isEqualTo(Threshold.ERROR);
    }

    @Test
    void knowsSubsystems() {
        LogLevels levels = levels(Map.of("TF_LOG_PROVIDER_MY_CLOUD", "INFO", "TF_LOG_PROVIDER_MY_CLOUD_REST", "TRACE"));

        assertThat(levels.subsystem("rest")).isEqualTo(Threshold.TRACE);
        assertThat(levels.subsystem("cache")).isEqualTo(Threshold.INFO);
    }
}
