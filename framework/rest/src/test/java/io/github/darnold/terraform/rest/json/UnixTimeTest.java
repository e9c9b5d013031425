package io.github.darnold.terraform.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnixTimeTest {

    @Test
    void readsSeconds() {
        assertThat(UnixTime.of(Value.of(1_800_000_000))).contains(Instant.parse("2027-01-15T08:00:00Z"));
        assertThat(UnixTime.of(-1)).contains(Instant.parse("1969-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "1765168491372", "1e30", "1.5"})
    void knowsNoTimeBeyondTheCalendar(String seconds) {
        assertThat(UnixTime.of(Value.of(new BigDecimal(seconds)))).isEmpty();
    }

    @Test
    void knowsNoTimeOfWhatIsNoNumber() {
        assertThat(UnixTime.of(Value.of("1"))).isEmpty();
        assertThat(UnixTime.of(NullValue.NULL)).isEmpty();
    }
}
