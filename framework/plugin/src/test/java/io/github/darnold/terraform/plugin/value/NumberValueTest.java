package io.github.darnold.terraform.plugin.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberValueTest {

    @ParameterizedTest
    @CsvSource({
        "1.50,1.5",
        "1E+3,1000",
        "-0.0,0",
        "1E-7,0.0000001",
        "123456789012345678901234567890,123456789012345678901234567890"
    })
    void isWrittenInPlainNotation(BigDecimal number, String text) {
        assertThat(new NumberValue(number).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1E+2147483647", "1E-999999999"})
    void isNotWrittenOutWhereItWouldFillTheMemory(String huge) {
        assertThat(new NumberValue(new BigDecimal(huge)).text()).isEqualTo(huge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9223372036854775807", "-9223372036854775808", "1E+18", "10.00"})
    void fitsInto64Bits(BigDecimal number) {
        assertThat(new NumberValue(number).isInt64()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "0.5", "1E+19", "1E+2147483647"})
    void doesNotFitInto64Bits(BigDecimal number) {
        assertThat(new NumberValue(number).isInt64()).isFalse();
    }
}
