package io.github.darnold.terraform.rest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The digests of files that were read already: size and time of change say whether a file has to be read again.
/// Thread-safe.
public final class Digests {

    /// Some file systems count time in steps of so much: of a file that was just changed, another change may not show.
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    private final Map<LocalFile, Digest> known = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Digests(InstantSource clock) {
        this.clock = clock;
    }

    /// The digest of a file that is there.
    ///
    /// @throws IOException when it cannot be read
    public Digest of(LocalFile file) throws IOException {
        Digest earlier = known.get(file);
        if (earlier != null) {
            return earlier;
        }
        Instant start = clock.instant();
        Digest digest = read(file);
        if (file.modified().toInstant().plus(COARSEST_CLOCK).isBefore(start) && file.isUnchanged()) {
            known.put(file, digest);
        }
        return digest;
    }

    private static Digest read(LocalFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            return Digest.of(bytes);
        }
    }
}
