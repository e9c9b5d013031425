package io.github.darnold.openai.benchmark.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Figure SPEED = new Figure("speed", "ms");
    private static final Figure SIZE = new Figure("size", "MB");

    private final Samples samples = new Samples();

    @Test
    void keepsTheOrderInWhichTheyCame() {
        samples.add(SPEED, "b", 2);
        samples.add(SIZE, "b", 3);
        samples.add(SPEED, "a", 5);
        samples.add(SPEED, "b", 1);
        assertThat(samples.figures()).containsExactly(SPEED, SIZE);
        assertThat(samples.providers(SPEED)).containsExactly("b", "a");
        assertThat(samples.of(SPEED, "b")).containsExactly(2.0, 1.0);
    }

    @Test
    void findsAMedianByTheNameOfItsFigure() {
        samples.add(SPEED, "a", 5);
        assertThat(samples.median("speed", "a")).contains(5.0);
        assertThat(samples.median("speed", "b")).isEmpty();
        assertThat(samples.median("size", "a")).isEmpty();
    }
}
