package io.github.darnold.openai.benchmark.report;

import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import io.github.darnold.openai.benchmark.statistic.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A line for each figure and provider: the ones to compare stand below one another.
///
/// @param providers in the order in which they are shown, before all others; medians of the first one are 1 in the
/// column of ratios
public record Table(Samples samples, List<String> providers) {

    public Table {
        providers = List.copyOf(providers);
    }

    @Override
    public String toString() {
        Set<Figure> besides = samples.figures().stream().map(Figure::requests).collect(Collectors.toSet());
        StringBuilder table = new StringBuilder(line(
                "",
                "",
                "median",
                "p10",
                "p90",
                "min",
                "max",
                "ratio",
                besides.stream().anyMatch(samples.figures()::contains) ? "requests" : ""));
        for (Figure figure : samples.figures()) {
            if (!besides.contains(figure)) {
                rows(figure, table);
            }
        }
        return table.toString();
    }

    private void rows(Figure figure, StringBuilder table) {
        String title = figure.toString();
        List<String> measured = samples.providers(figure).stream()
                .sorted(Comparator.comparingInt(this::place))
                .toList();
        for (String provider : measured) {
            Summary summary = samples.summary(figure, provider);
            table.append(line(
                    title,
                    provider,
                    number(summary.median()),
                    number(summary.p10()),
                    number(summary.p90()),
                    number(summary.min()),
                    number(summary.max()),
                    ratio(figure, summary.median()),
                    requests(figure, provider)));
            title = "";
        }
    }

    private int place(String provider) {
        return providers.contains(provider) ? providers.indexOf(provider) : providers.size();
    }

    /// Empty where the first one was not measured, or has nothing to divide by.
    private String ratio(Figure figure, double median) {
        double base = samples.median(figure.name(), providers.getFirst()).orElse(0.0);
        return base == 0 ? "" : String.format(Locale.ROOT, "%.2f", median / base);
    }

    private String requests(Figure figure, String provider) {
        return samples.median(figure.requests().name(), provider)
                .map(count -> String.format(Locale.ROOT, "%.0f", count))
                .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String line(Object... cells) {
        return "%-24s %-14s %8s %8s %8s %8s %8s %6s %8s".formatted(cells).stripTrailing() + "\n";
    }
}
