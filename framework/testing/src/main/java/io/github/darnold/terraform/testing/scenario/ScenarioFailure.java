package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.format.Place;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A scenario that went otherwise than it says.
public final class ScenarioFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    ScenarioFailure(Place place, String what, String expected, String actual) {
        super(place + ": " + what + "\n  expected:\n" + expected.strip().indent(4) + "  actual:\n"
                + actual.strip().indent(4));
    }

    private ScenarioFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The same, and where to look further.
    ScenarioFailure keptIn(Path folder) {
        return new ScenarioFailure(getMessage() + "  everything is kept in " + folder, this);
    }
}
