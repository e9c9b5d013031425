package io.github.darnold.terraform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class BoundsTest {

    @Test
    void areThoseOfTheKeywords() {
        var schema = new ObjectMapper().readTree("{\"minLength\": 2, \"maximum\": 1.50}");
        assertThat(Bounds.of(schema, "minLength", "maxLength")).hasToString("2..");
        assertThat(Bounds.of(schema, "minimum", "maximum")).hasToString("..1.5");
    }

    @Test
    void areTheNarrowerOnesWhereBothHold() {
        assertThat(bounds(1L, null).and(bounds(2L, 10L))).isEqualTo(bounds(2L, 10L));
        assertThat(bounds(null, 5L).and(bounds(null, 10L))).isEqualTo(bounds(null, 5L));
    }

    @Test
    void areTheWiderOnesWhereOneHolds() {
        assertThat(bounds(1L, 5L).or(bounds(2L, 10L))).isEqualTo(bounds(1L, 10L));
        assertThat(bounds(1L, null).or(bounds(2L, 10L))).isEqualTo(bounds(1L, null));
        assertThat(bounds(1L, 5L).or(Bounds.NONE)).isEqualTo(Bounds.NONE);
    }

    private static Bounds bounds(@Nullable Long least, @Nullable Long most) {
        return new Bounds(
                least == null ? null : BigDecimal.valueOf(least), most == null ? null : BigDecimal.valueOf(most));
    }
}
