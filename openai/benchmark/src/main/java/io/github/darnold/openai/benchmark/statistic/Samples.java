package io.github.darnold.openai.benchmark.statistic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that was measured, in the order in which it first came. Grows; for use by one thread.
public final class Samples {

    private final Map<Figure, Map<String, List<Double>>> values = new LinkedHashMap<>();

    public void add(Figure figure, String provider, double sample) {
        values.computeIfAbsent(figure, _ -> new LinkedHashMap<>())
                .computeIfAbsent(provider, _ -> new ArrayList<>())
                .add(sample);
    }

    public Set<Figure> figures() {
        return values.keySet();
    }

    /// Who has samples of a figure.
    public Set<String> providers(Figure figure) {
        return values.getOrDefault(figure, Map.of()).keySet();
    }

    /// Every sample, in order; empty when there is none.
    public List<Double> of(Figure figure, String provider) {
        return List.copyOf(values.getOrDefault(figure, Map.of()).getOrDefault(provider, List.of()));
    }

    public Summary summary(Figure figure, String provider) {
        return Summary.of(of(figure, provider));
    }

    /// The median of a figure by its name; empty when it was not measured.
    public Optional<Double> median(String figure, String provider) {
        return figures().stream()
                .filter(each -> each.name().equals(figure))
                .filter(each -> providers(each).contains(provider))
                .map(each -> summary(each, provider).median())
                .findFirst();
    }
}
