package io.github.darnold.openai.benchmark.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(Summary.of(List.of(9.0, 1.0, 5.0))).isEqualTo(new Summary(3, 1, 1.8, 5, 8.2, 9));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(Summary.of(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void placesQuantilesBetweenSamples() {
        Summary summary = Summary.of(List.of(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 95.0));
        assertThat(summary.p10()).isCloseTo(10, within(1e-9));
        assertThat(summary.p90()).isCloseTo(90, within(1e-9));
    }

    @Test
    void isTheSampleWhereThereIsOne() {
        assertThat(Summary.of(List.of(7.0))).isEqualTo(new Summary(1, 7, 7, 7, 7, 7));
    }

    @Test
    void saysNothingAboutNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(List.of()));
    }
}
