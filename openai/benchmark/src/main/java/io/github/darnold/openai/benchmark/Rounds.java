package io.github.darnold.openai.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How often everything is measured. All take turns within a round, each round begins with another one, so that what
/// the machine does beside falls on all alike.
///
/// @param warmUp rounds before the measured ones, to fill caches and to compile this program
/// @param measured rounds that count
record Rounds(int warmUp, int measured) {

    Rounds {
        if (warmUp < 0 || measured < 1) {
            throw new IllegalArgumentException("rounds: " + warmUp + " to warm up, " + measured + " to measure");
        }
    }

    int total() {
        return warmUp + measured;
    }

    boolean counts(int round) {
        return round >= warmUp;
    }

    @Override
    public String toString() {
        return warmUp + " + " + measured;
    }

    static <T> List<T> turns(List<T> all, int round) {
        List<T> turned = new ArrayList<>(all);
        Collections.rotate(turned, -round);
        return turned;
    }
}
