package io.github.darnold.terraform.testing.scenario.format;

import java.io.Serial;

/// A scenario that is not written as it must be.
public final class InvalidScenario extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidScenario(Place place, String complaint) {
        super(place + ": " + complaint);
    }
}
