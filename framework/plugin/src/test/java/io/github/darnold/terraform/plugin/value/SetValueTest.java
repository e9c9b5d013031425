package io.github.darnold.terraform.plugin.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetValueTest {

    private static final Value A = Value.of("a");
    private static final Value B = Value.of("b");

    @Test
    void hasNoOrder() {
        assertThat(SetValue.of(List.of(A, B))).isEqualTo(SetValue.of(List.of(B, A)));
        assertThat(SetValue.of(List.of(A, B))).hasSameHashCodeAs(SetValue.of(List.of(B, A)));
    }

    @Test
    void hasNoDuplicates() {
        assertThat(SetValue.of(List.of(A, B, A)).elements()).containsExactly(A, B);
        assertThat(SetValue.of(List.of(Value.of(1), new NumberValue(new BigDecimal("1.0"))))
                        .elements())
                .hasSize(1);
    }

    @Test
    void keepsUnknownElementsApartBecauseTheyMayComeToDiffer() {
        Value unknown = UnknownValue.UNKNOWN;
        Value half = ObjectValue.of("ref", unknown);

        assertThat(SetValue.of(List.of(unknown, unknown)).elements()).hasSize(2);
        assertThat(SetValue.of(List.of(half, half)).elements()).hasSize(2);
        assertThat(SetValue.of(List.of(unknown, unknown))).isNotEqualTo(SetValue.of(List.of(unknown)));
        assertThat(SetValue.of(List.of(unknown, A, unknown))).isEqualTo(SetValue.of(List.of(A, unknown, unknown)));
        assertThat(SetValue.of(List.of(unknown, A, A))).isNotEqualTo(SetValue.of(List.of(unknown, unknown, A)));
    }
}
