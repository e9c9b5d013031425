package io.github.darnold.openai.benchmark.wall;

/// A provider, or terraform with it, did not do the work that is measured.
public final class WallFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    WallFailure(String message) {
        super(message);
    }

    WallFailure(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
