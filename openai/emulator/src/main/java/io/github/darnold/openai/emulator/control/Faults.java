package io.github.darnold.openai.emulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Faults that wait for the calls they hit, or hit calls by chance. Each call is hit by at most one: the oldest planned
/// one that matches, else by chance.
///
/// Safe for use by many threads.
public final class Faults {

    private final List<Planned> planned = new ArrayList<>();
    private final List<Chance> chances = new ArrayList<>();
    private SplittableRandom dice = new SplittableRandom(0);

    /// Makes the next calls fail, whatever they ask for.
    public void failNext(int calls, Fault fault) {
        failNext(calls, RequestMatcher.ALL, fault);
    }

    /// Makes the next calls that match fail; others pass and are not counted.
    public synchronized void failNext(int calls, RequestMatcher matcher, Fault fault) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call must fail: " + calls);
        }
        planned.add(new Planned(calls, matcher, fault));
    }

    /// Makes each call that matches fail with this probability. Those of several chances add up, to one at most.
    public synchronized void failSometimes(double probability, RequestMatcher matcher, Fault fault) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        chances.add(new Chance(probability, matcher, fault));
    }

    /// From now on chance takes the same course for the same calls in the same order.
    public synchronized void seed(long seed) {
        dice = new SplittableRandom(seed);
    }

    public synchronized void clear() {
        planned.clear();
        chances.clear();
    }

    synchronized Optional<Fault> take(String method, String path) {
        for (int i = 0; i < planned.size(); i++) {
            Planned next = planned.get(i);
            if (next.matcher().matches(method, path)) {
                if (next.calls() == 1) {
                    planned.remove(i);
                } else {
                    planned.set(i, next.once());
                }
                return Optional.of(next.fault());
            }
        }
        return byChance(method, path);
    }

    private Optional<Fault> byChance(String method, String path) {
        if (chances.isEmpty()) {
            return Optional.empty();
        }
        double drawn = dice.nextDouble();
        for (Chance chance : chances) {
            if (chance.matcher().matches(method, path)) {
                if (drawn < chance.probability()) {
                    return Optional.of(chance.fault());
                }
                drawn -= chance.probability();
            }
        }
        return Optional.empty();
    }

    private record Chance(double probability, RequestMatcher matcher, Fault fault) {}

    private record Planned(int calls, RequestMatcher matcher, Fault fault) {

        Planned once() {
            return new Planned(calls - 1, matcher, fault);
        }
    }
}
