package io.github.darnold.openai.provider.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"0s", "999ms", "25h", "2000000h"})
    void refusesTimeLimitsThatNoRequestCanHave(String timeout) {
        assertThat(problems(Configuration.REQUEST_TIMEOUT, Value.of(timeout)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("a duration from 1s to 24h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "30s", "10m", "24h"})
    void takesTimeLimitsWithinBounds(String timeout) {
        assertThat(problems(Configuration.REQUEST_TIMEOUT, Value.of(timeout))).isEmpty();
    }

    @Test
    void boundsTheNumberOfRetries() {
        assertThat(problems(Configuration.MAX_RETRIES, Value.of(2_147_483_648L)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("at most 1000"));
        assertThat(problems(Configuration.MAX_RETRIES, Value.of(1000))).isEmpty();
    }

    private static List<Diagnostic> problems(Attribute<?> argument, Value value) {
        List<Diagnostic> problems = new ArrayList<>();
        argument.type().check(value, Path.of(argument.name()), problems::add);
        return problems;
    }
}
