package io.github.darnold.terraform.plugin.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateStateTest {

    @Test
    void remembersForTheNextCall() {
        PrivateState state = PrivateState.empty();
        state.put("hash", Value.of("abc"));
        state.put("gone", Value.of(true));
        state.put("gone", NullValue.NULL);
        PrivateState next = PrivateState.parse(state.bytes());
        assertThat(next.get("hash")).isEqualTo(Value.of("abc"));
        assertThat(next.get("gone").isNull()).isTrue();
        next.remove("hash");
        assertThat(next.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "[1]", "\"text\"", "{\"a\":", "\u0000\u0001\u0002"})
    void dropsWhatIsNotItsOwn(String foreign) {
        assertThat(PrivateState.parse(foreign.getBytes(StandardCharsets.UTF_8)).bytes())
                .isEmpty();
    }

    @Test
    void keepsTheEntriesOfAnotherProviderApart() {
        PrivateState state = PrivateState.parse("{\"schema_version\":\"1\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(state.get("waiting").isNull()).isTrue();
    }
}
