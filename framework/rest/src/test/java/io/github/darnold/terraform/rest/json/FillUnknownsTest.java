package io.github.darnold.terraform.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FillUnknownsTest {

    private static final Value UNKNOWN = UnknownValue.UNKNOWN;

    @Test
    void keepsWhatWasPlannedWhateverTheApiAnswered() {
        assertThat(settled("planned", "answered")).isEqualTo(Value.of("planned"));
        assertThat(settled(null, "answered")).isEqualTo(Values.object("x", null).get("x"));
        assertThat(settled(List.of(), List.of("a"))).isEqualTo(Value.listOf(List.of()));
    }

    @Test
    void fillsWhatWasUnknown() {
        assertThat(settled(UNKNOWN, "answered")).isEqualTo(Value.of("answered"));
        assertThat(settled(UNKNOWN, UNKNOWN).isNull()).isTrue();
    }

    @Test
    void fillsUnknownsInsideObjectsListsAndMaps() {
        assertThat(settled(Values.object("id", UNKNOWN, "name", "p"), Values.object("id", "1", "name", "a")))
                .isEqualTo(Values.object("id", "1", "name", "p"));
        assertThat(settled(List.of(UNKNOWN, "p"), List.of("1", "a")))
                .isEqualTo(Values.object("x", List.of("1", "p")).get("x"));
        assertThat(settled(
                        new MapValue(Map.of("k", UNKNOWN)),
                        new MapValue(Map.of("k", Value.of("1"), "other", Value.of("2")))))
                .isEqualTo(new MapValue(Map.of("k", Value.of("1"))));
    }

    @Test
    void takesASetWithUnknownElementsFromTheAnswer() {
        SetValue answered = SetValue.of(List.of(Value.of("1")));
        assertThat(settled(SetValue.of(List.of(UNKNOWN)), answered)).isEqualTo(answered);
    }

    @Test
    void leavesNothingUnknownWhereTheAnswerIsShorter() {
        assertThat(settled(List.of(UNKNOWN, UNKNOWN), List.of("1")).isWhollyKnown())
                .isTrue();
        assertThat(settled(SetValue.of(List.of(UNKNOWN)), null).isWhollyKnown()).isTrue();
        assertThat(settled(Values.object("id", UNKNOWN), null).isWhollyKnown()).isTrue();
    }

    private static Value settled(@Nullable Object planned, @Nullable Object answered) {
        return FillUnknowns.object(Values.object("x", planned), Values.object("x", answered))
                .get("x");
    }
}
