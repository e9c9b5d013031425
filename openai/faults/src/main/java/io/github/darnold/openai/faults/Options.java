package io.github.darnold.openai.faults;

import java.nio.file.Path;
import java.util.List;

/// What is to be played.
///
/// @param runs of all troubles together
/// @param objects of each run, at least
/// @param seed of the first run; each has the next one
/// @param provider the executable
/// @param terraform empty: the first one on PATH
/// @param jobs how many runs at the same time
/// @param scale of lags, and of the provider's patience with them
record Options(
        int runs,
        int objects,
        long seed,
        Path provider,
        List<Trouble> troubles,
        String terraform,
        int jobs,
        double scale) {

    Options {
        troubles = List.copyOf(troubles);
    }

    Trial trial(int run) {
        return new Trial(troubles.get(run % troubles.size()), seed + run, objects, scale);
    }
}
