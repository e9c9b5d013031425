package io.github.darnold.terraform.plugin.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({
        "90s,PT1M30S",
        "1h30m,PT1H30M",
        "1.5h,PT1H30M",
        ".5s,PT0.5S",
        "1.s,PT1S",
        "300ms,PT0.3S",
        "1us,PT0.000001S",
        "1\u00b5s,PT0.000001S",
        "1\u03bcs,PT0.000001S",
        "7ns,PT0.000000007S",
        "1h1m1s1ms,PT1H1M1.001S",
        "0s,PT0S",
        "2000000h,PT2000000H"
    })
    void readsGosNotation(String text, Duration duration) {
        assertThat(GoDuration.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "5 m", "m", "-5m", "5M", "1d", "1h30", "1h 30m", "five minutes", "3000000h", "1e3s"})
    void refusesOtherNotations(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoDuration.parse(text))
                .withMessage("not a duration: " + text);
    }
}
