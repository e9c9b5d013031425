package io.github.darnold.openai.emulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Faults that wait for the calls they hit. Each call is hit by at most one, the oldest that matches.
///
/// Safe for use by many threads.
public final class Faults {

    private final List<Planned> planned = new ArrayList<>();

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

    public synchronized void clear() {
        planned.clear();
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
        return Optional.empty();
    }

    private record Planned(int calls, RequestMatcher matcher, Fault fault) {

        Planned once() {
            return new Planned(calls - 1, matcher, fault);
        }
    }
}
