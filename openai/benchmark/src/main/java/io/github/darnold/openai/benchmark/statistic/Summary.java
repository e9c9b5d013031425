package io.github.darnold.openai.benchmark.statistic;

import java.util.List;

/// What samples say together. Quantiles lie between samples in proportion.
///
/// @param p10 the value that a tenth of the samples does not exceed
/// @param p90 the value that nine tenths of the samples do not exceed
public record Summary(int count, double min, double p10, double median, double p90, double max) {

    public static Summary of(List<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        List<Double> sorted = samples.stream().sorted().toList();
        return new Summary(
                sorted.size(),
                sorted.getFirst(),
                quantile(sorted, 0.1),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                sorted.getLast());
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
