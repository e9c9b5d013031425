package io.github.darnold.openai.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Figure LINE = new Figure("startup/line", "ms");
    private static final Figure PLAN = new Figure("projects-1/plan", "ms");

    private final Samples samples = new Samples();

    private String table() {
        return new Table(samples, List.of("native", "go")).toString();
    }

    @Test
    void putsFiguresToCompareBelowOneAnother() {
        samples.add(LINE, "go", 30);
        samples.add(LINE, "native", 10);
        samples.add(LINE, "native", 20);
        samples.add(new Figure("startup/rss", "MB"), "go", 7.25);
        assertThat(table()).isEqualTo("""
                                                          median      p10      p90      min      max  ratio
                startup/line ms          native             15.0     11.0     19.0     10.0     20.0   1.00
                                         go                 30.0     30.0     30.0     30.0     30.0   2.00
                startup/rss MB           go                  7.3      7.3      7.3      7.3      7.3
                """);
    }

    @Test
    void putsRequestsBesideTheTimeInWhichTheyWereMade() {
        samples.add(PLAN, "(terraform)", 40);
        samples.add(PLAN, "native", 100);
        samples.add(PLAN.requests(), "native", 3);
        assertThat(table()).isEqualTo("""
                                                          median      p10      p90      min      max  ratio requests
                projects-1/plan ms       native            100.0    100.0    100.0    100.0    100.0   1.00        3
                                         (terraform)        40.0     40.0     40.0     40.0     40.0   0.40
                """);
    }

    @Test
    void dividesByNothingWhereThereIsNothing() {
        samples.add(LINE, "native", 0);
        samples.add(LINE, "go", 3);
        assertThat(table()).doesNotContain("Infinity", "NaN");
    }
}
