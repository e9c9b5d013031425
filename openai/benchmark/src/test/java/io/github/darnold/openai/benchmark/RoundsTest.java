package io.github.darnold.openai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void beginsEachRoundWithAnotherOne() {
        List<String> all = List.of("a", "b", "c");
        assertThat(Rounds.turns(all, 0)).containsExactly("a", "b", "c");
        assertThat(Rounds.turns(all, 1)).containsExactly("b", "c", "a");
        assertThat(Rounds.turns(all, 5)).containsExactly("c", "a", "b");
    }

    @Test
    void doesNotCountWarmingUp() {
        Rounds rounds = new Rounds(2, 3);
        assertThat(rounds.total()).isEqualTo(5);
        assertThat(rounds.counts(1)).isFalse();
        assertThat(rounds.counts(2)).isTrue();
    }

    @Test
    void measuresAtLeastOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounds(1, 0));
    }
}
