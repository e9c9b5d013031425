package io.github.darnold.openai.acceptance;

import java.nio.file.Path;
import java.util.Objects;

/// Where things are in this project, and what the build says about them.
final class Project {

    private Project() {}

    static Path root() {
        return Path.of(property("project.root")).toAbsolutePath().normalize();
    }

    static Path scenarios() {
        return root().resolve("openai/scenarios");
    }

    /// What may be left open; then it is empty.
    static String option(String name) {
        return System.getProperty(name, "");
    }

    static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "The build sets no property " + name);
    }
}
