package io.github.darnold.openai.benchmark.budget;

import io.github.darnold.openai.benchmark.statistic.Samples;
import java.util.Optional;

/// One promise: a ratio, as milliseconds of one machine mean nothing on another.
///
/// @param figure that is compared by its medians, such as `startup/schema`
/// @param provider who promises
/// @param of to whom it is compared
/// @param atMost most that the ratio may be
public record Limit(String figure, String provider, String of, double atMost) {

    public Limit {
        if (figure.isBlank() || provider.isBlank() || of.isBlank() || atMost <= 0) {
            throw new InvalidBudget(
                    "a limit has a figure, a provider, whose figure it is a part of, and a ratio above 0");
        }
    }

    Verdict judge(Samples samples) {
        Optional<Double> own = samples.median(figure, provider);
        Optional<Double> other = samples.median(figure, of);
        if (own.isEmpty()) {
            return new Verdict.NotChecked(this, provider);
        }
        if (other.isEmpty()) {
            return new Verdict.NotChecked(this, of);
        }
        double ratio = own.get() / other.get();
        return ratio <= atMost ? new Verdict.Kept(this, ratio) : new Verdict.Broken(this, ratio);
    }
}
