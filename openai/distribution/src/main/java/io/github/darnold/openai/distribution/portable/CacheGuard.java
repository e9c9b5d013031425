package io.github.darnold.openai.distribution.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file whose length depends on the content of all others. The JVM knows a runtime that is not the one of its
/// cache by the size alone: so that a change which keeps the size, such as another digit in a version, is noticed
/// too.
final class CacheGuard {

    private static final String NAME = "padding";
    private static final int HEX_DIGITS = 4;

    private CacheGuard() {}

    static void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), new byte[length(Fingerprint.of(List.of(folder)))]);
    }

    private static int length(Fingerprint content) {
        return Integer.parseInt(content.hex().substring(0, HEX_DIGITS), 16);
    }
}
