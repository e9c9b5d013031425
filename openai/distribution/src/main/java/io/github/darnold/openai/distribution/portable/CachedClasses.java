package io.github.darnold.openai.distribution.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where a JVM had its classes from, by its own log.
///
/// @param cached from the cache
/// @param linked from the runtime, because the cache lacks them or is not used
record CachedClasses(List<String> cached, List<String> linked) {

    private static final String FROM_CACHE = "source: shared objects file";
    private static final String FROM_RUNTIME = "source: jrt:";

    /// What happens at other moments loads other classes: a repeated request, a late answer.
    private static final int FEW = 50;

    CachedClasses {
        cached = List.copyOf(cached);
        linked = List.copyOf(linked);
    }

    /// The option that writes the log.
    static String logTo(Path file) {
        return "-Xlog:class+load:file=" + file + "::filecount=0";
    }

    /// @param prefix of the names of the classes of interest
    static CachedClasses read(Path log, String prefix) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> interesting =
                    lines.filter(line -> line.contains("] " + prefix)).toList();
            return new CachedClasses(
                    interesting.stream()
                            .filter(line -> line.contains(FROM_CACHE))
                            .toList(),
                    interesting.stream()
                            .filter(line -> line.contains(FROM_RUNTIME))
                            .toList());
        }
    }

    /// @throws IllegalStateException when fewer classes came from the cache, or more than one in fifty did not
    void expect(int atLeast) {
        if (cached.size() < atLeast || linked.size() * FEW > cached.size()) {
            throw new IllegalStateException(
                    "Only " + cached.size() + " classes came from the cache, and not these: " + linked);
        }
    }
}
