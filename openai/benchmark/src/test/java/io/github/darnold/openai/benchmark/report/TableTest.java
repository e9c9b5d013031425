package io.github.darnold.openai.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Samples samples = new Samples();

    @Test
    void putsFiguresToCompareBelowOneAnother() {
        Figure line = new Figure("startup/line", "ms");
        samples.add(line, "native", 10);
        samples.add(line, "native", 20);
        samples.add(line, "go", 30);
        samples.add(new Figure("startup/rss", "MB"), "go", 7.25);
        assertThat(Table.of(samples, "native")).isEqualTo("""
                                                               median       p10       p90       min       max   ratio
                startup/line ms            native                15.0      11.0      19.0      10.0      20.0    1.00
                                           go                    30.0      30.0      30.0      30.0      30.0    2.00
                startup/rss MB             go                     7.3       7.3       7.3       7.3       7.3
                """);
    }

    @Test
    void dividesByNothingWhereThereIsNothing() {
        Figure requests = new Figure("requests", "");
        samples.add(requests, "native", 0);
        samples.add(requests, "go", 3);
        assertThat(Table.of(samples, "native")).doesNotContain("Infinity", "NaN");
    }
}
