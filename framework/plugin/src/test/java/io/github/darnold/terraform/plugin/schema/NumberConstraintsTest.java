package io.github.darnold.terraform.plugin.schema;

import static io.github.darnold.terraform.plugin.schema.Checked.details;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.float32;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.float64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int32;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberConstraintsTest {

    private static Value decimal(String digits) {
        return Value.of(new BigDecimal(digits));
    }

    @Test
    void whole() {
        assertThat(details(int64().atMost(3), Value.of(4))).containsExactly("x is 4. It must be at most 3.");
        assertThat(details(int64().oneOf(256, 512), Value.of(300)))
                .containsExactly("x is 300. It must be one of 256, 512.");
        assertThat(details(int64().oneOf(256, 512), Value.of(512))).isEmpty();
        assertThat(details(int64().noneOf(0), Value.of(0))).containsExactly("x is 0. It must not be 0.");
    }

    @Test
    void withFractions() {
        assertThat(details(number().atMost("0.5"), decimal("0.51")))
                .containsExactly("x is 0.51. It must be at most 0.5.");
        assertThat(details(number().oneOf("0.5", "1"), decimal("1.0"))).isEmpty();
        assertThat(details(number().noneOf("0.5"), decimal("0.50"))).containsExactly("x is 0.5. It must not be 0.5.");
    }

    @Test
    void of32Bits() {
        assertThat(details(int32(), Value.of(Integer.MAX_VALUE))).isEmpty();
        assertThat(details(int32(), Value.of(Integer.MAX_VALUE + 1L)))
                .containsExactly("x is 2147483648. It must be at most 2147483647.");
    }

    @Test
    void floatsMeanTheSameWhereTheyAreKeptAsTheSame() {
        assertThat(float32().equivalent(decimal("0.7"), decimal("0.699999988079071")))
                .isTrue();
        assertThat(float32().equivalent(decimal("0.7"), decimal("0.70001"))).isFalse();
        assertThat(float64().equivalent(decimal("0.3"), decimal("0.29999999999999999")))
                .isTrue();
        assertThat(float64().equivalent(decimal("0.7"), decimal("0.699999988079071")))
                .isFalse();
        assertThat(number().equivalent(decimal("0.3"), decimal("0.29999999999999999")))
                .isTrue();
        assertThat(number().equivalent(decimal("0.3"), decimal("0.3000000000000001")))
                .isFalse();
        assertThat(number().equivalent(decimal("9007199254740993"), decimal("9007199254740992")))
                .as("whole numbers")
                .isFalse();
        assertThat(number().equivalent(decimal("1.5e400"), decimal("1.6e400"))).isFalse();
    }

    @Test
    void floatsHaveAnEnd() {
        assertThat(details(float32(), decimal("1e39")))
                .singleElement()
                .asString()
                .endsWith("It must not be so large.");
        assertThat(details(float64(), decimal("1e39"))).isEmpty();
        assertThat(details(float64(), decimal("-1e400"))).hasSize(1);
        assertThat(float64().equivalent(decimal("1e400"), decimal("1e401"))).isFalse();
    }
}
