package io.github.darnold.openai.distribution.release;

import java.util.Locale;

/// A platform, in the words of registries.
record Platform(String system, String architecture) {

    /// The one that this program runs on.
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// In the words of the JDK: the system properties `os.name` and `os.arch`.
    ///
    /// @throws IllegalArgumentException for platforms that no release is made for
    static Platform of(String name, String architecture) {
        String lower = name.toLowerCase(Locale.ROOT);
        String system = lower.startsWith("mac") ? "darwin" : lower.replaceFirst(" .*", "");
        return new Platform(
                switch (system) {
                    case "linux", "darwin", "windows" -> system;
                    default -> throw new IllegalArgumentException("There are no releases for the system " + name);
                },
                switch (architecture) {
                    case "amd64", "x86_64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> throw new IllegalArgumentException("There are no releases for a " + architecture);
                });
    }

    /// What executables end in.
    String suffix() {
        return isWindows() ? ".exe" : "";
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    @Override
    public String toString() {
        return system + "_" + architecture;
    }
}
