package io.github.darnold.openai.distribution.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The script that Terraform starts.
///
/// @param text of the script
record Launcher(String text) {

    private static final String MODULE = "@module@";
    private static final String USE_CACHE = "-XX:AOTCache=";
    private static final String MAKE_CACHE = "-XX:AOTCacheOutput=";
    private static final String MAIN = "-m ";

    /// @throws IllegalArgumentException when the template does not say where the cache is and what is started
    static Launcher read(Path template) throws IOException {
        String text = Files.readString(template);
        if (!text.contains(USE_CACHE) || !text.contains(MAIN + MODULE)) {
            throw new IllegalArgumentException(template + " lacks " + USE_CACHE + " or " + MAIN + MODULE);
        }
        return new Launcher(text.replace(MODULE, ProviderModule.NAME));
    }

    /// With the same options, as the JVM asks for it, but makes the cache.
    Launcher making() {
        return new Launcher(text.replace(USE_CACHE, MAKE_CACHE));
    }

    Launcher with(String option) {
        return new Launcher(text.replace(MAIN, option + " " + MAIN));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
