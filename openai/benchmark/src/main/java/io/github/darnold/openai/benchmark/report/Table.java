package io.github.darnold.openai.benchmark.report;

import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import io.github.darnold.openai.benchmark.statistic.Summary;
import java.util.Locale;

/// A line for each figure and provider: the ones to compare stand below one another.
public final class Table {

    private static final String HEAD =
            "%-26s %-16s %9s %9s %9s %9s %9s %7s%n".formatted("", "", "median", "p10", "p90", "min", "max", "ratio");

    private Table() {}

    /// Renders all samples.
    ///
    /// @param first whose medians are 1 in the last column
    public static String of(Samples samples, String first) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Figure figure : samples.figures()) {
            String title = figure.toString();
            for (String provider : samples.providers(figure)) {
                table.append(row(title, provider, samples.summary(figure, provider)))
                        .append(ratio(samples, figure, provider, first))
                        .append('\n');
                title = "";
            }
        }
        return table.toString();
    }

    private static String row(String title, String provider, Summary summary) {
        return String.format(
                Locale.ROOT,
                "%-26s %-16s %9.1f %9.1f %9.1f %9.1f %9.1f",
                title,
                provider,
                summary.median(),
                summary.p10(),
                summary.p90(),
                summary.min(),
                summary.max());
    }

    /// Empty where the first one was not measured, or has nothing to divide by.
    private static String ratio(Samples samples, Figure figure, String provider, String first) {
        if (!samples.providers(figure).contains(first)) {
            return "";
        }
        double base = samples.summary(figure, first).median();
        return base == 0
                ? ""
                : String.format(
                        Locale.ROOT, " %7.2f", samples.summary(figure, provider).median() / base);
    }
}
